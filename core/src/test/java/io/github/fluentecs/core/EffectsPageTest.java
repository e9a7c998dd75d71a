package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.Actions;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on repeated calls says what the actions say. */
class EffectsPageTest {
  private static final GeneratedPage PAGE =
      new GeneratedPage("effects.md", EffectsPageTest.class, "effects.write", EffectsPage::text);

  private static final List<String> READS = List.of("Describe", "List", "Get");

  @Test
  void page_repetitionOfAllActions_isNotStale() throws IOException {
    PAGE.assertIsNotStale();
  }

  static Stream<Action<?, ?>> actions() {
    return Actions.all().stream();
  }

  @ParameterizedTest
  @MethodSource("actions")
  void idempotency_ofEachAction_isDeclaredAndFitsItsKind(Action<?, ?> action) {
    boolean reads = READS.stream().anyMatch(action.name()::startsWith);
    boolean repeats =
        action.idempotency() == Idempotency.NOT_IDEMPOTENT
            || action.notIdempotentWith().isPresent();

    assertThat(action.idempotency() == Idempotency.READ_ONLY).isEqualTo(reads);
    assertThat(action.idempotency() == Idempotency.BY_TOKEN).isEqualTo(action.hasClientToken());
    assertThat(action.howToFindOut().isPresent()).isEqualTo(repeats);
  }
}
