package io.github.fluentecs.core.service;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** The boundaries of the rules on traffic shifts and lifecycle hooks. */
final class TrafficShiftRuleCases {
  private static final String MEMBER = "deploymentConfiguration";
  private static final String LINEAR = MEMBER + ".linearConfiguration";
  private static final String CANARY = MEMBER + ".canaryConfiguration";
  private static final String HOOKS = MEMBER + ".lifecycleHooks[]";

  private TrafficShiftRuleCases() {}

  static List<RuleCase> on(Function<DeploymentConfiguration, EcsRequest> request) {
    Function<UnaryOperator<DeploymentConfiguration.Builder>, EcsRequest> one =
        change -> request.apply(change.apply(DeploymentConfiguration.builder()).build());
    return Stream.of(strategies(one), shifts(one), hooks(one)).flatMap(List::stream).toList();
  }

  private static List<RuleCase> strategies(
      Function<UnaryOperator<DeploymentConfiguration.Builder>, EcsRequest> one) {
    return List.of(
        new RuleCase(
            "DC-7",
            MEMBER + ".bakeTimeInMinutes",
            one.apply(d -> d.strategy("BLUE_GREEN").bakeTimeInMinutes(0)),
            one.apply(d -> d.strategy("BLUE_GREEN").bakeTimeInMinutes(-1))),
        new RuleCase(
            "DC-7",
            MEMBER + ".strategy",
            one.apply(d -> d.strategy("ROLLING")),
            one.apply(d -> d.strategy("BLUE"))),
        new RuleCase(
            "DC-7",
            LINEAR,
            one.apply(d -> d.strategy("LINEAR").linearConfiguration(l -> {})),
            one.apply(d -> d.strategy("CANARY").linearConfiguration(l -> {}))),
        new RuleCase(
            "DC-7",
            CANARY,
            one.apply(d -> d.strategy("CANARY").canaryConfiguration(c -> {})),
            one.apply(d -> d.strategy("ROLLING").canaryConfiguration(c -> {}))));
  }

  private static List<RuleCase> shifts(
      Function<UnaryOperator<DeploymentConfiguration.Builder>, EcsRequest> one) {
    Function<Double, EcsRequest> step =
        value ->
            one.apply(d -> d.strategy("LINEAR").linearConfiguration(l -> l.stepPercent(value)));
    Function<Double, EcsRequest> share =
        value ->
            one.apply(d -> d.strategy("CANARY").canaryConfiguration(c -> c.canaryPercent(value)));
    Function<Integer, EcsRequest> stepBake =
        value ->
            one.apply(
                d -> d.strategy("LINEAR").linearConfiguration(l -> l.stepBakeTimeInMinutes(value)));
    Function<Integer, EcsRequest> shareBake =
        value ->
            one.apply(
                d ->
                    d.strategy("CANARY")
                        .canaryConfiguration(c -> c.canaryBakeTimeInMinutes(value)));
    String stepPath = LINEAR + ".stepPercent";
    String sharePath = CANARY + ".canaryPercent";
    return List.of(
        new RuleCase("DC-7", stepPath, step.apply(3.0), step.apply(2.9)),
        new RuleCase("DC-7", stepPath, step.apply(33.3), step.apply(33.33)),
        new RuleCase("DC-7", stepPath, step.apply(100.0), step.apply(100.1)),
        new RuleCase("DC-7", stepPath, step.apply(10.0), step.apply(Double.NaN)),
        new RuleCase("DC-7", sharePath, share.apply(0.1), share.apply(0.0)),
        new RuleCase("DC-7", sharePath, share.apply(0.3), share.apply(0.35)),
        bake(LINEAR + ".stepBakeTimeInMinutes", stepBake.apply(0), stepBake.apply(-1)),
        bake(LINEAR + ".stepBakeTimeInMinutes", stepBake.apply(1440), stepBake.apply(1441)),
        bake(CANARY + ".canaryBakeTimeInMinutes", shareBake.apply(1440), shareBake.apply(1441)));
  }

  private static RuleCase bake(String path, EcsRequest allowed, EcsRequest broken) {
    return new RuleCase("DC-7", path, allowed, broken);
  }

  private static List<RuleCase> hooks(
      Function<UnaryOperator<DeploymentConfiguration.Builder>, EcsRequest> one) {
    Function<UnaryOperator<DeploymentLifecycleHook.Builder>, EcsRequest> hook =
        change ->
            one.apply(
                d ->
                    d.lifecycleHooks(
                        change
                            .apply(
                                DeploymentLifecycleHook.builder()
                                    .hookTargetArn("arn:lambda")
                                    .lifecycleStagesWithStrings("POST_SCALE_UP"))
                            .build()));
    UnaryOperator<DeploymentLifecycleHook.Builder> shift =
        h -> h.lifecycleStagesWithStrings("TEST_TRAFFIC_SHIFT");
    String timeout = HOOKS + ".timeoutConfiguration.timeoutInMinutes";
    return List.of(
        new RuleCase(
            "DC-8",
            HOOKS + ".hookTargetArn",
            hook.apply(h -> h.hookTargetArn(null).targetType("PAUSE")),
            hook.apply(h -> h.hookTargetArn(null))),
        new RuleCase(
            "DC-8",
            HOOKS + ".lifecycleStages",
            hook.apply(h -> h),
            hook.apply(h -> h.lifecycleStagesWithStrings(List.of()))),
        new RuleCase(
            "DC-8",
            HOOKS + ".lifecycleStages",
            hook.apply(shift),
            hook.apply(h -> shift.apply(h).targetType("PAUSE"))),
        new RuleCase(
            "DC-8",
            HOOKS + ".lifecycleStages[]",
            hook.apply(h -> h.lifecycleStagesWithStrings("RECONCILE_SERVICE")),
            hook.apply(h -> h.lifecycleStagesWithStrings("RECONCILE_SERVICE", "BAKE"))),
        new RuleCase(
            "DC-8",
            HOOKS + ".targetType",
            hook.apply(h -> h.targetType("AWS_LAMBDA")),
            hook.apply(h -> h.targetType("LAMBDA"))),
        new RuleCase(
            "DC-8",
            HOOKS + ".timeoutConfiguration.action",
            hook.apply(h -> h.timeoutConfiguration(t -> t.action("CONTINUE"))),
            hook.apply(h -> h.timeoutConfiguration(t -> t.action("STOP")))),
        new RuleCase(
            "DC-8",
            timeout,
            hook.apply(h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(1))),
            hook.apply(h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(0)))),
        new RuleCase(
            "DC-8",
            timeout,
            hook.apply(h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(20_160))),
            hook.apply(h -> h.timeoutConfiguration(t -> t.timeoutInMinutes(20_161)))));
  }
}
