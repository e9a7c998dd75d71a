package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.service.LifecycleStage.CLEAN_UP;
import static io.github.fluentecs.waiters.service.LifecycleStage.PRE_PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.LifecycleStage.PRODUCTION_TRAFFIC_SHIFT;
import static io.github.fluentecs.waiters.service.LifecycleStage.RECONCILE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentLifecycleStage;

class LifecycleStageTest {
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  void isReachedAt_stagesOfTheSdk_haveAPlaceInTheOrder(ServiceDeploymentLifecycleStage stage) {
    LifecycleStage own = new LifecycleStage(stage.toString());

    assertThat(RECONCILE_SERVICE.isReachedAt(own)).isTrue();
    assertThat(own.isReachedAt(CLEAN_UP)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  void of_hookStagesOfTheSdk_haveAPlaceInTheOrder(DeploymentLifecycleHookStage stage) {
    assertThat(LifecycleStage.of(stage).isReachedAt(CLEAN_UP)).isTrue();
  }

  @Test
  void isReachedAt_laterStage_isNotReached() {
    assertThat(PRODUCTION_TRAFFIC_SHIFT.isReachedAt(PRE_PRODUCTION_TRAFFIC_SHIFT)).isFalse();
    assertThat(PRE_PRODUCTION_TRAFFIC_SHIFT.isReachedAt(PRODUCTION_TRAFFIC_SHIFT)).isTrue();
  }

  @Test
  void isReachedAt_unknownStage_countsOnlyWhileItLasts() {
    LifecycleStage unknown = new LifecycleStage("NEW");

    assertThat(unknown.isReachedAt(CLEAN_UP)).isFalse();
    assertThat(RECONCILE_SERVICE.isReachedAt(unknown)).isFalse();
    assertThat(unknown.isReachedAt(new LifecycleStage("NEW"))).isTrue();
  }
}
