package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WORKER;
import static io.github.fluentecs.workflows.release.Releases.rollback;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.AdvancedConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** Rollbacks of blue/green deployments, one of them paused. */
class StagedRollbackTest {
  private static final AdvancedConfiguration GREEN =
      AdvancedConfiguration.builder()
          .alternateTargetGroupArn(
              "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/green/1")
          .productionListenerRule(
              "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/app/prod")
          .roleArn("arn:aws:iam::123456789012:role/balancer")
          .build();
  private static final DeploymentLifecycleHook PAUSE =
      DeploymentLifecycleHook.builder()
          .targetType("PAUSE")
          .lifecycleStagesWithStrings("POST_SCALE_UP")
          .timeoutConfiguration(timeout -> timeout.timeoutInMinutes(120).action("ROLLBACK"))
          .build();

  @RegisterExtension private final Prod prod = new Prod();

  @BeforeEach
  void paused() {
    String routed = prod.routed();
    prod.create(
        "worker",
        r ->
            r.taskDefinition(routed)
                .loadBalancers(Prod.balancer().advancedConfiguration(GREEN).build())
                .deploymentConfiguration(
                    c ->
                        c.strategy(DeploymentStrategy.BLUE_GREEN)
                            .bakeTimeInMinutes(5)
                            .lifecycleHooks(PAUSE)));
    String next = prod.routed();
    prod.client().updateService(r -> r.cluster("prod").service("worker").taskDefinition(next));
    prod.simulator().time().advance(Duration.ofMinutes(20));
  }

  private ServiceDeploymentBrief newest() {
    return prod.client()
        .listServiceDeployments(r -> r.cluster("prod").service("worker"))
        .serviceDeployments()
        .get(0);
  }

  @Test
  void rollback_paused_isAnsweredWithRollback() {
    RolledBack back = prod.get(rollback(WORKER).atMost(LONG));

    assertThat(back.by()).isEqualTo(RolledBack.By.HOOK);
    assertThat(back.definition().id()).isEqualTo("routed:1");
    assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(prod.process().calls("ContinueServiceDeployment")).isEqualTo(1);
    assertThat(prod.process().calls("StopServiceDeployment")).isZero();
  }
}
