package io.github.fluentecs.examples;

import static io.github.fluentecs.core.service.DeploymentLifecycleHook.pause;
import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.deployment;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.dsl.EcsDsl.targetGroup;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage.PRE_PRODUCTION_TRAFFIC_SHIFT;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.network.AdvancedConfiguration;
import io.github.fluentecs.core.service.LifecycleHookAction;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The code of the page about stages, pauses and gates does what the page says. */
class RolloutsPageTest {
  private static final String BALANCING = "arn:aws:elasticloadbalancing:us-east-1:1:";
  private static final String RULE = BALANCING + "listener-rule/app/prod";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final Ecs ecs = Ecs.using(client);
  private final Waiters waiters =
      Waiters.using(
          ecs,
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
              .build());

  private void must(EcsCommand<?> command) {
    ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }

  /** A service whose deployments shift the traffic by steps of 20 %, each after a pause. */
  @BeforeEach
  void prepare() {
    must(cluster("prod").create().capacityProviders("FARGATE").build());
    must(
        family("web")
            .register(containerDefinition("app", "repo/web:1").port(80))
            .fargate(256, 512)
            .build());
    must(
        cluster("prod")
            .service("web")
            .create("web", 2)
            .capacity(allOn("FARGATE"))
            .awsvpc(subnets("subnet-1"))
            .loadBalancer(
                targetGroup(BALANCING + "targetgroup/blue/1")
                    .container("app", 80)
                    .shifting(
                        AdvancedConfiguration.builder(
                                BALANCING + "targetgroup/green/1",
                                RULE,
                                "arn:aws:iam::123456789012:role/balancer")
                            .build()))
            .deploymentConfiguration(
                deployment()
                    .linear(percent(20), ofMinutes(1))
                    .lifecycleHook(
                        pause(PRE_PRODUCTION_TRAFFIC_SHIFT)
                            .timeout(ofMinutes(30), LifecycleHookAction.ROLLBACK)))
            .build());
    simulator.time().runUntilQuiescent();
    must(
        family("web")
            .register(containerDefinition("app", "repo/web:2").port(80))
            .fargate(256, 512)
            .build());
  }

  @AfterEach
  void close() {
    waiters.close();
    ecs.close();
  }

  private double newTraffic() {
    return simulator.traffic().weights(RULE).getOrDefault(BALANCING + "targetgroup/green/1", 0.0);
  }

  @Test
  void gated_errorsAt40Percent_rollsBackAndSaysWhatItMeasured() {
    RolloutsPage page = new RolloutsPage(() -> newTraffic() < 40 ? 0.001 : 0.2);

    page.ended(waiters, page.gated());

    assertThat(page.logged())
        .singleElement()
        .asString()
        .startsWith("Gate at PRE_PRODUCTION_TRAFFIC_SHIFT with 40.0 % of the traffic: ROLLBACK")
        .contains("error rate, FAILED: FAILED 0.2 at ");
    assertThat(newTraffic()).isZero();
  }

  @Test
  void gated_noErrors_isRolledOut() {
    RolloutsPage page = new RolloutsPage(() -> 0.001);

    page.ended(waiters, page.gated());

    assertThat(page.logged()).singleElement().asString().endsWith(" was rolled out.");
    assertThat(waiters.await(page.resumed()).get().rollout().succeeded()).isTrue();
    assertThat(waiters.await(page.found()).get().succeeded()).isTrue();
  }
}
