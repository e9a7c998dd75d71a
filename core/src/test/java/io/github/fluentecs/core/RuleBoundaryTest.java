package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.capacity.CapacityProviderRuleCases;
import io.github.fluentecs.core.cluster.ClusterRequestRuleCases;
import io.github.fluentecs.core.instance.ContainerInstanceRuleCases;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.service.ServiceRuleCases;
import io.github.fluentecs.core.tag.TaggingRuleCases;
import io.github.fluentecs.core.task.TaskRuleCases;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases;
import io.github.fluentecs.core.taskset.TaskSetRuleCases;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, from both sides of its boundary. */
class RuleBoundaryTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
            CapacityProviderRuleCases.all(),
            ClusterRequestRuleCases.all(),
            ContainerInstanceRuleCases.all(),
            ServiceRuleCases.all(),
            TaggingRuleCases.all(),
            TaskRuleCases.all(),
            TaskDefinitionRuleCases.all(),
            TaskSetRuleCases.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void check_allowedRequest_breaksNothing(RuleCase rule) {
    assertThat(RuleBook.standard().check(rule.allowed())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void check_brokenRequest_namesTheRuleAndThePath(RuleCase rule) {
    List<Violation> violations = RuleBook.standard().check(rule.broken());

    assertThat(violations)
        .anySatisfy(
            violation -> {
              assertThat(violation.rule()).isEqualTo(rule.id());
              assertThat(withoutPositions(violation.path())).isEqualTo(rule.path());
              assertThat(violation.message()).contains(violation.given(), violation.remedy());
            });
  }

  @Test
  void cases_allRules_haveOne() {
    Set<String> tested = new TreeSet<>();
    cases()
        .forEach(
            rule ->
                tested.add(
                    key(Rules.operationOf(rule.broken().getClass()), rule.id(), rule.path())));

    Set<String> untested = new TreeSet<>();
    for (Action<?, ?> action : Actions.all()) {
      action
          .rules()
          .list()
          .forEach(rule -> untested.add(key(action.name(), rule.id(), rule.path())));
    }
    untested.removeAll(tested);

    assertThat(untested).isEmpty();
  }

  private static String key(String operation, String id, String path) {
    return operation + " " + id + " " + path;
  }

  private static String withoutPositions(String path) {
    return path.replaceAll("\\[\\d+]", "[]");
  }
}
