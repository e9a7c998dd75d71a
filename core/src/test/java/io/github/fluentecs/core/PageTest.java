package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Failure;

class PageTest {
  @Test
  void of_tokenGiven_isNotLast() {
    Page<Integer> page = Page.of(List.of("1", "2"), Integer::valueOf, "next");

    assertThat(page.items()).containsExactly(1, 2);
    assertThat(page.nextToken()).contains("next");
    assertThat(page.isLast()).isFalse();
    assertThat(page).hasToString("Page[[1, 2], more follow]");
  }

  @Test
  void of_noTokenOrEmptyToken_isLast() {
    assertThat(Page.of(List.of("1"), Integer::valueOf, null).isLast()).isTrue();
    assertThat(Page.of(List.of("1"), Integer::valueOf, "").nextToken()).isEmpty();
  }

  @Test
  void withFailures_missing_keepsItemsAndReason() {
    Page<String> page =
        Page.of(List.of("a"), name -> name, null)
            .withFailures(List.of(Failure.builder().arn("b").reason("MISSING").build()));

    assertThat(page.items()).containsExactly("a");
    assertThat(page.failures())
        .extracting(ItemFailure::meaning)
        .containsExactly(FailureReason.MISSING);
  }

  @Test
  void items_changed_refuses() {
    List<String> items = Page.of(List.of("a"), name -> name, null).items();

    assertThatThrownBy(() -> items.add("b")).isInstanceOf(UnsupportedOperationException.class);
  }
}
