package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;

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
}
