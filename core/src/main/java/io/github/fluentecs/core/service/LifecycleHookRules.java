package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;

/** Checks the lifecycle hooks of a deployment configuration. */
final class LifecycleHookRules {
  private static final String ID = "DC-8";
  private static final String HOOKS = "lifecycleHooks[]";
  private static final String STAGES_OF_HOOK = HOOKS + ".lifecycleStages";
  private static final String SOURCE = "DeploymentLifecycleHook members";

  private static final Constraint TARGET =
      Constraint.soft(
          ID,
          HOOKS + ".hookTargetArn",
          "a hookTargetArn, unless the hook is a PAUSE",
          "Name the Lambda function.",
          SOURCE);

  private static final Constraint STAGES =
      Constraint.soft(
          ID, STAGES_OF_HOOK, "at least one lifecycle stage", "Set when the hook runs.", SOURCE);

  private static final Constraint PAUSES =
      Constraint.soft(
          ID,
          STAGES_OF_HOOK,
          "no PAUSE at TEST_TRAFFIC_SHIFT and PRODUCTION_TRAFFIC_SHIFT",
          "Pause at another stage, or call a Lambda function.",
          SOURCE);

  private static final Constraint TIMEOUT =
      Constraint.soft(
          ID,
          HOOKS + ".timeoutConfiguration.timeoutInMinutes",
          "1 to 20160 minutes",
          "Wait at most two weeks.",
          "DeploymentLifecycleHookTimeoutConfiguration members");

  private static final Constraint KIND =
      Constraint.soft(
          ID, HOOKS + ".targetType", "AWS_LAMBDA or PAUSE", "Use one of the two.", SOURCE);

  private static final Constraint KNOWN_STAGES =
      Constraint.soft(
          ID,
          STAGES_OF_HOOK + "[]",
          "a lifecycle stage as ECS spells it",
          "Use one of the constants of DeploymentLifecycleHookStage.",
          SOURCE);

  private static final Constraint ACTION =
      Constraint.soft(
          ID,
          HOOKS + ".timeoutConfiguration.action",
          "ROLLBACK or CONTINUE",
          "Use one of the two.",
          "DeploymentLifecycleHookTimeoutConfiguration members");

  private static final Set<String> ALL_STAGES =
      Set.of(
          "RECONCILE_SERVICE",
          "PRE_SCALE_UP",
          "POST_SCALE_UP",
          "TEST_TRAFFIC_SHIFT",
          "POST_TEST_TRAFFIC_SHIFT",
          "PRE_PRODUCTION_TRAFFIC_SHIFT",
          "PRODUCTION_TRAFFIC_SHIFT",
          "POST_PRODUCTION_TRAFFIC_SHIFT");

  static final List<Constraint> CONSTRAINTS =
      List.of(TARGET, STAGES, PAUSES, TIMEOUT, KIND, KNOWN_STAGES, ACTION);

  private LifecycleHookRules() {}

  /** Reports at the path of the deployment configuration. */
  static void check(List<DeploymentLifecycleHook> hooks, Findings findings) {
    for (int i = 0; i < hooks.size(); i++) {
      hook(hooks.get(i), i, findings);
    }
  }

  private static void hook(DeploymentLifecycleHook hook, int position, Findings findings) {
    String targetType = (String) NewerMember.HOOK_TARGET_TYPE.read(hook);
    boolean pause = "PAUSE".equals(targetType);
    List<String> stages = hook.lifecycleStagesAsStrings();
    if (!pause && !Texts.present(hook.hookTargetArn())) {
      findings.broken(TARGET, hook.hookTargetArn(), position);
    }
    findings.require(STAGES, stages, position);
    findings.oneOf(KIND, targetType, Set.of("AWS_LAMBDA", "PAUSE"), position);
    for (int i = 0; i < stages.size(); i++) {
      findings.oneOf(KNOWN_STAGES, stages.get(i), ALL_STAGES, position, i);
    }
    if (pause && shiftsTraffic(stages)) {
      findings.broken(PAUSES, stages, position);
    }
    if (NewerMember.HOOK_TIMEOUT.read(hook) instanceof SdkPojo timeout) {
      Integer minutes = (Integer) SdkMembers.read(timeout, "timeoutInMinutes");
      findings.range(TIMEOUT, minutes, 1, 20_160, position);
      findings.oneOf(
          ACTION,
          (String) SdkMembers.read(timeout, "action"),
          Set.of("ROLLBACK", "CONTINUE"),
          position);
    }
  }

  private static boolean shiftsTraffic(List<String> stages) {
    return stages.contains("TEST_TRAFFIC_SHIFT") || stages.contains("PRODUCTION_TRAFFIC_SHIFT");
  }
}
