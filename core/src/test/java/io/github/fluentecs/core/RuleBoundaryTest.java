package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.account.AccountSettingRuleCases;
import io.github.fluentecs.core.capacity.CapacityProviderRuleCases;
import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.cluster.ClusterRequestRuleCases;
import io.github.fluentecs.core.daemon.DaemonRuleCases;
import io.github.fluentecs.core.express.ExpressRuleCases;
import io.github.fluentecs.core.gateway.GatewayRuleCases;
import io.github.fluentecs.core.instance.ContainerInstanceRuleCases;
import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.service.ServiceRuleCases;
import io.github.fluentecs.core.tag.TaggingRuleCases;
import io.github.fluentecs.core.task.TaskRuleCases;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases;
import io.github.fluentecs.core.taskset.TaskSetRuleCases;
import io.github.fluentecs.core.wire.Variation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Every rule, from both sides of its boundary. */
class RuleBoundaryTest {
  static Stream<RuleCase> cases() {
    return Stream.of(
            AccountSettingRuleCases.all(),
            CapacityProviderRuleCases.all(),
            ClusterRequestRuleCases.all(),
            ContainerInstanceRuleCases.all(),
            DaemonRuleCases.all(),
            ExpressRuleCases.all(),
            GatewayRuleCases.all(),
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
  void advice_allowedRequest_isNotWhatTheBrokenOneGets(RuleCase rule) {
    Set<String> broken = of(rule, told(rule.broken()));

    assertThat(of(rule, RuleBook.standard().advice(rule.allowed())))
        .doesNotContainAnyElementsOf(broken);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void check_brokenRequest_namesTheRuleAndThePath(RuleCase rule) {
    List<Violation> violations = told(rule.broken());

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
    cases().forEach(rule -> tested.addAll(of(rule, told(rule.broken()))));

    Set<String> untested = new TreeSet<>();
    for (Action<?, ?> action : Actions.all()) {
      action
          .constraints()
          .forEach(
              rule ->
                  untested.add(
                      action.name() + " " + key(rule.level().name(), rule.id(), rule.path())));
    }
    untested.removeAll(tested);

    assertThat(untested).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void check_brokenRequest_reportsWhatTheOperationLists(RuleCase rule) {
    assertThat(unlisted(rule.broken())).isEmpty();
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void check_anyRequest_reportsWhatTheOperationLists(
      @ForAll("commands") Operation<?, ?, ?, ?, ?> sample, @ForAll long seed) {
    assertThat(unlisted(new Variation(seed, any -> true).of(sample.toSdk()))).isEmpty();
  }

  @Provide
  static Arbitrary<Operation<?, ?, ?, ?, ?>> commands() {
    return Arbitraries.of(Samples.all());
  }

  /** What was told of a case's own rule at its own place, with the levels. */
  private static Set<String> of(RuleCase rule, List<Violation> told) {
    return told.stream()
        .filter(each -> each.rule().equals(rule.id()))
        .filter(each -> withoutPositions(each.path()).equals(rule.path()))
        .map(each -> each.operation() + " " + key(each.level().name(), each.rule(), rule.path()))
        .collect(Collectors.toSet());
  }

  /** What a check reports and its operation does not list; nulls are told for every operation. */
  private static Set<String> unlisted(EcsRequest request) {
    Action<?, ?> action =
        Actions.all().stream()
            .filter(each -> each.requestType() == request.getClass())
            .findAny()
            .orElseThrow();
    Set<String> listed =
        action.constraints().stream()
            .map(each -> key(each.level().name(), each.id(), each.path()))
            .collect(Collectors.toSet());
    return told(request).stream()
        .filter(violation -> !violation.rule().endsWith("/null"))
        .map(each -> key(each.level().name(), each.rule(), withoutPositions(each.path())))
        .filter(each -> !listed.contains(each))
        .collect(Collectors.toSet());
  }

  private static List<Violation> told(EcsRequest request) {
    return Stream.of(RuleBook.standard().check(request), RuleBook.standard().advice(request))
        .flatMap(List::stream)
        .toList();
  }

  private static String key(String level, String id, String path) {
    return level + " " + id + " " + path;
  }

  private static String withoutPositions(String path) {
    return path.replaceAll("\\[\\d+]", "[]");
  }
}
