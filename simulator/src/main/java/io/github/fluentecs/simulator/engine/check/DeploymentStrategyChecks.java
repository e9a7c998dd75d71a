package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CanaryConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTargetType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.LinearConfiguration;

/** The rules for how a deployment shifts traffic, and for what is called on its way. */
final class DeploymentStrategyChecks {
  private static final int ONE_DAY = 1440;
  private static final int TWO_WEEKS = 20_160;

  private DeploymentStrategyChecks() {}

  static void check(
      DeploymentConfiguration given, DeploymentControllerType controller, boolean isDaemon) {
    DeploymentStrategy strategy =
        given.strategy() == null ? DeploymentStrategy.ROLLING : given.strategy();
    Checks.range("bakeTimeInMinutes", given.bakeTimeInMinutes(), 0, ONE_DAY);
    Checks.that(
        given.bakeTimeInMinutes() != null || strategy != DeploymentStrategy.BLUE_GREEN,
        "bakeTimeInMinutes is required for the deployment strategy BLUE_GREEN.");
    linear(given.linearConfiguration(), strategy);
    canary(given.canaryConfiguration(), strategy);
    given.lifecycleHooks().forEach(DeploymentStrategyChecks::hook);
    Checks.that(
        strategy == DeploymentStrategy.ROLLING || controller == DeploymentControllerType.ECS,
        "The deployment strategy " + strategy + " needs the ECS deployment controller.");
    if (strategy != DeploymentStrategy.ROLLING && isDaemon) {
      throw Refusal.of(
          "UnsupportedFeatureException",
          "The simulator runs the deployment strategy "
              + strategy
              + " for REPLICA services, not for DAEMON ones.");
    }
  }

  private static void linear(@Nullable LinearConfiguration linear, DeploymentStrategy strategy) {
    if (linear != null) {
      Checks.that(
          strategy == DeploymentStrategy.LINEAR,
          "linearConfiguration is valid only for the deployment strategy LINEAR.");
      percent("stepPercent", linear.stepPercent(), 3);
      Checks.range("stepBakeTimeInMinutes", linear.stepBakeTimeInMinutes(), 0, ONE_DAY);
    }
  }

  private static void canary(@Nullable CanaryConfiguration canary, DeploymentStrategy strategy) {
    if (canary != null) {
      Checks.that(
          strategy == DeploymentStrategy.CANARY,
          "canaryConfiguration is valid only for the deployment strategy CANARY.");
      percent("canaryPercent", canary.canaryPercent(), 0.1);
      Checks.range("canaryBakeTimeInMinutes", canary.canaryBakeTimeInMinutes(), 0, ONE_DAY);
    }
  }

  private static void percent(String member, @Nullable Double value, double least) {
    Checks.that(
        value == null
            || (value >= least
                && value <= 100
                && BigDecimal.valueOf(value).stripTrailingZeros().scale() <= 1),
        member + " must be between " + least + " and 100.0, in steps of 0.1, not " + value + ".");
  }

  private static void hook(DeploymentLifecycleHook hook) {
    boolean isPause = hook.targetType() == DeploymentLifecycleHookTargetType.PAUSE;
    Checks.that(!hook.lifecycleStages().isEmpty(), "A lifecycle hook needs lifecycleStages.");
    Checks.that(
        isPause || hook.hookTargetArn() != null,
        "A lifecycle hook needs hookTargetArn, unless its targetType is PAUSE.");
    Checks.that(
        !isPause
            || hook.lifecycleStages().stream().noneMatch(DeploymentStrategyChecks::isTrafficShift),
        "A lifecycle hook whose targetType is PAUSE cannot have the lifecycleStages"
            + " TEST_TRAFFIC_SHIFT and PRODUCTION_TRAFFIC_SHIFT.");
    if (hook.timeoutConfiguration() != null) {
      Checks.range(
          "timeoutInMinutes", hook.timeoutConfiguration().timeoutInMinutes(), 1, TWO_WEEKS);
    }
  }

  private static boolean isTrafficShift(DeploymentLifecycleHookStage stage) {
    return stage == DeploymentLifecycleHookStage.TEST_TRAFFIC_SHIFT
        || stage == DeploymentLifecycleHookStage.PRODUCTION_TRAFFIC_SHIFT;
  }
}
