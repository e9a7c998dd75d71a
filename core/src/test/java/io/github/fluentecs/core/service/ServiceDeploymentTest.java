package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.value.OpenEnum;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStatus;

class ServiceDeploymentTest {
  private static DeploymentLifecycleHookDetail hook(
      String id, DeploymentLifecycleHookStatus status) {
    return DeploymentLifecycleHookDetail.builder().hookId(id).status(status).build();
  }

  private static ServiceDeployment deployment(DeploymentLifecycleHookDetail... hooks) {
    return ServiceDeployment.of(
        software.amazon.awssdk.services.ecs.model.ServiceDeployment.builder()
            .lifecycleHookDetails(hooks)
            .build());
  }

  @Test
  void pausedHooks_someAwaitAnAction_givesTheirIds() {
    assertThat(
            deployment(
                    hook("done", DeploymentLifecycleHookStatus.SUCCEEDED),
                    hook("paused", DeploymentLifecycleHookStatus.AWAITING_ACTION),
                    hook("runs", DeploymentLifecycleHookStatus.IN_PROGRESS))
                .pausedHooks())
        .containsExactly("paused");
    assertThat(deployment().pausedHooks()).isEmpty();
  }

  @Test
  void pauses_hookAwaitsAnAction_tellUntilWhenAndWhatFollows() {
    Instant end = Instant.parse("2026-06-01T12:00:00Z");
    DeploymentLifecycleHookDetail told =
        hook("paused", DeploymentLifecycleHookStatus.AWAITING_ACTION).toBuilder()
            .expiresAt(end)
            .timeoutAction("CONTINUE")
            .build();
    DeploymentLifecycleHookDetail bare =
        hook("bare", DeploymentLifecycleHookStatus.AWAITING_ACTION);

    assertThat(deployment(told, bare).pauses())
        .containsExactly(
            PausedHook.builder("paused")
                .expiresAt(end)
                .timeoutAction(OpenEnum.of(LifecycleHookAction.CONTINUE))
                .build(),
            PausedHook.builder("bare").build());
  }
}
