package io.github.fluentecs.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.cluster.ClusterRef;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Percent;
import io.github.fluentecs.core.service.ServiceRef;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionRef;
import io.github.fluentecs.core.taskset.TaskSetRef;
import io.github.fluentecs.core.taskset.UpdateTaskSet;
import io.github.fluentecs.core.wire.Variation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Requests that are allowed at one look break no rule. */
class UsualRequestsTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final AwsvpcConfiguration NETWORK =
      AwsvpcConfiguration.ofSubnets("subnet-1", "subnet-2").securityGroups("sg-1");

  private static final List<String> TASK_ARNS =
      List.of("arn:aws:ecs:eu-west-1:1:task/prod/1a", "arn:aws:ecs:eu-west-1:1:task/prod/2b");

  static List<Operation<?, ?, ?, ?, ?>> usual() {
    return List.of(
        RunTask.builder(PROD, TaskDefinitionRef.of("worker:7"))
            .count(3)
            .capacity(CapacityProviderStrategy.none().and("FARGATE_SPOT").weight(1))
            .awsvpc(NETWORK)
            .override(ContainerOverride.of("worker").environment("JOB", "42"))
            .build(),
        CreateService.replica(ServiceRef.of(PROD, "web"), TaskDefinitionRef.of("web:43"), 6)
            .awsvpc(NETWORK)
            .loadBalancer(LoadBalancer.targetGroup("arn:aws:x:y:1:group").container("web", 8080))
            .build(),
        UpdateTaskProtection.protect(PROD, List.of("1a", "2b", "3c"))
            .expiresIn(Duration.ofHours(4))
            .build(),
        UpdateTaskProtection.protect(PROD, TASK_ARNS).build(),
        DescribeTasks.builder(PROD, List.of("1a", "2b")).build(),
        DescribeTasks.builder(PROD, TASK_ARNS).build(),
        UpdateTaskSet.builder(
                TaskSetRef.of(ServiceRef.of(PROD, "web"), "ecs-svc/1"), Percent.of(25))
            .build());
  }

  @ParameterizedTest
  @MethodSource("usual")
  void surelyAllows_usualRequest_isTrue(Operation<?, ?, ?, ?, ?> command) {
    assertThat(surelyAllows(rulesOf(command), command.toSdk())).isTrue();
  }

  @Property(tries = 60_000, edgeCases = EdgeCasesMode.NONE)
  void check_requestNextToAUsualOne_findsWhatEveryRuleFinds(
      @ForAll("commands") Operation<?, ?, ?, ?, ?> command, @ForAll long seed) {
    Rules<?> rules = rulesOf(command);
    Variation variation = new Variation(seed, any -> true);
    EcsRequest once = variation.ofOneMember(command.toSdk());

    for (EcsRequest request : List.of(once, variation.ofOneMember(once))) {
      assertThat(surelyAllows(rules, request) && !everyRule(rules, request).isEmpty())
          .as("allows %s in spite of %s", request, everyRule(rules, request))
          .isFalse();
      assertThat(check(rules, request)).isEqualTo(everyRule(rules, request));
    }
  }

  @Provide
  static Arbitrary<Operation<?, ?, ?, ?, ?>> commands() {
    return Arbitraries.of(usual());
  }

  private static Rules<?> rulesOf(Operation<?, ?, ?, ?, ?> command) {
    return command.action().rules();
  }

  @SuppressWarnings("unchecked") // the rules are those of the request's operation
  private static <Q extends EcsRequest> boolean surelyAllows(Rules<Q> rules, EcsRequest request) {
    return rules.surelyAllows((Q) request);
  }

  @SuppressWarnings("unchecked")
  private static <Q extends EcsRequest> List<Violation> check(Rules<Q> rules, EcsRequest request) {
    return rules.check((Q) request, Set.of());
  }

  /** Asks each rule, whatever any look says. */
  @SuppressWarnings("unchecked")
  private static <Q extends EcsRequest> List<Violation> everyRule(
      Rules<Q> rules, EcsRequest request) {
    Findings findings = new Findings(rules.operation());
    rules.list().forEach(rule -> rule.look((Q) request, findings));
    return findings.violations();
  }
}
