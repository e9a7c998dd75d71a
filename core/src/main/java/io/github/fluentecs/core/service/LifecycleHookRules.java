package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;

/** Rules on the lifecycle hooks of deployments. */
final class LifecycleHookRules {
  private static final String ID = "DC-8";
  private static final String HOOKS = DeploymentRules.MEMBER + ".lifecycleHooks[]";
  private static final String SOURCE = "DeploymentLifecycleHook members";

  private static final Constraint TARGET =
      Constraint.soft(
          ID, "a hookTargetArn, unless the hook is a PAUSE", "Name the Lambda function.", SOURCE);

  private static final Constraint STAGES =
      Constraint.soft(ID, "at least one lifecycle stage", "Say when the hook runs.", SOURCE);

  private static final Constraint PAUSES =
      Constraint.soft(
          ID,
          "no PAUSE at TEST_TRAFFIC_SHIFT and PRODUCTION_TRAFFIC_SHIFT",
          "Pause at another stage, or call a Lambda function.",
          SOURCE);

  private static final Constraint TIMEOUT =
      Constraint.soft(
          ID,
          "1 to 20160 minutes",
          "Wait for two weeks at most.",
          "DeploymentLifecycleHookTimeoutConfiguration members");

  private LifecycleHookRules() {}

  static <Q> List<Rule<Q>> on(
      Function<? super Q, ? extends @Nullable DeploymentConfiguration> configuration) {
    Function<Q, @Nullable List<DeploymentLifecycleHook>> hooks =
        request -> hooks(configuration.apply(request));
    return List.of(
        Rule.each(
            TARGET,
            HOOKS + ".hookTargetArn",
            hooks,
            Item.whole(
                DeploymentLifecycleHook::hookTargetArn,
                hook -> isPause(hook) || Texts.present(hook.hookTargetArn()))),
        Rule.each(
            STAGES,
            HOOKS + ".lifecycleStages",
            hooks,
            Item.has(DeploymentLifecycleHook::lifecycleStagesAsStrings)),
        Rule.each(
            PAUSES,
            HOOKS + ".lifecycleStages",
            hooks,
            Item.whole(
                DeploymentLifecycleHook::lifecycleStagesAsStrings,
                hook -> !isPause(hook) || !shifts(hook.lifecycleStagesAsStrings()))),
        Rule.each(
            TIMEOUT,
            HOOKS + ".timeoutConfiguration.timeoutInMinutes",
            hooks,
            Item.of(LifecycleHookRules::timeout, Texts.range(1, 20_160))));
  }

  private static @Nullable List<DeploymentLifecycleHook> hooks(
      @Nullable DeploymentConfiguration configuration) {
    return configuration == null ? null : configuration.lifecycleHooks();
  }

  private static boolean isPause(DeploymentLifecycleHook hook) {
    return "PAUSE".equals(hook.targetTypeAsString());
  }

  private static boolean shifts(List<String> stages) {
    return stages.contains("TEST_TRAFFIC_SHIFT") || stages.contains("PRODUCTION_TRAFFIC_SHIFT");
  }

  private static @Nullable Integer timeout(DeploymentLifecycleHook hook) {
    return hook.timeoutConfiguration() == null
        ? null
        : hook.timeoutConfiguration().timeoutInMinutes();
  }
}
