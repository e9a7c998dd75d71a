package io.github.fluentecs.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** Sections of rules, by rules on a request that has few members. */
class RulesTest {
  private static final StopTaskRequest NOTHING = StopTaskRequest.builder().build();
  private static final StopTaskRequest TASK = StopTaskRequest.builder().task("1a").build();

  private final List<String> made = new ArrayList<>();

  @Test
  void check_keptAtOneLook_makesNoRule() {
    Rules<StopTaskRequest> rules =
        rules().addAllUnless(q -> q.task() != null, making("task")).build();

    assertThat(rules.check(TASK, Set.of())).isEmpty();
    assertThat(made).isEmpty();
  }

  @Test
  void check_againNotKeptAtOneLook_makesItsRulesOnce() {
    Rules<StopTaskRequest> rules =
        rules()
            .addAllUnless(q -> q.task() != null, making("task"))
            .addAllWith(q -> q.reason() != null, making("reason"))
            .build();

    assertThat(rules.check(NOTHING, Set.of())).hasSize(1);
    assertThat(rules.check(NOTHING, Set.of())).hasSize(1);
    assertThat(made).containsExactly("task");
  }

  @Test
  void check_sectionsWithinSections_keepTheOrderOfTheRules() {
    Rules<StopTaskRequest> rules =
        rules()
            .require("cluster", StopTaskRequest::cluster)
            .addAllUnless(
                q -> false,
                outer ->
                    outer
                        .addAllWith(q -> false, making("skipped"))
                        .require("task", StopTaskRequest::task)
                        .addAllWith(
                            q -> true, inner -> inner.require("reason", StopTaskRequest::reason)))
            .require("last", q -> null)
            .build();

    assertThat(rules.check(NOTHING, Set.of()))
        .extracting(Violation::path)
        .containsExactly("cluster", "task", "reason", "last");
    assertThat(made).isEmpty();
    assertThat(rules.list())
        .extracting(Rule::path)
        .containsExactly("cluster", "skipped", "task", "reason", "last");
  }

  private static Rules.Builder<StopTaskRequest> rules() {
    return Rules.of(StopTaskRequest.class);
  }

  private Consumer<Rules.Builder<StopTaskRequest>> making(String member) {
    return rules -> {
      made.add(member);
      rules.require(member, q -> null);
    };
  }
}
