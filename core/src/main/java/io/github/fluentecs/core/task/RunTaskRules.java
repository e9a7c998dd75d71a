package io.github.fluentecs.core.task;

import io.github.fluentecs.core.capacity.internal.PlatformRules;
import io.github.fluentecs.core.capacity.internal.StrategyRules;
import io.github.fluentecs.core.network.internal.NetworkRules;
import io.github.fluentecs.core.placement.internal.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClientTokenRules;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.tag.internal.TagRules;
import io.github.fluentecs.core.volume.internal.VolumeRules;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

final class RunTaskRules {
  static final int MAX_COUNT = 10;

  private static final Constraint COUNT =
      Constraint.hard(
          "RunTask/count",
          "count",
          "1 to 10 tasks",
          "Run more in batches of 10.",
          "RunTask request, count");

  private static final Constraint TASK_DEFINITION =
      Constraint.required("RunTask", "taskDefinition");

  private static final Constraint PROPAGATE =
      Constraint.hard(
          "TG-6",
          "propagateTags",
          "TASK_DEFINITION or NONE",
          "Use another value: RunTask has no service to copy tags from.",
          "RunTask request, propagateTags");

  private static final Constraint KNOWN_PROPAGATE =
      Constraint.soft(
          "TG-6",
          "propagateTags",
          "TASK_DEFINITION or NONE",
          "Use one of the two.",
          "PropagateTags values");

  private static final Set<String> PROPAGATE_VALUES = Set.of("TASK_DEFINITION", "NONE", "SERVICE");

  private static final StartedByRule STARTED_BY = StartedByRule.of("RunTask", 128);
  private static final ClientTokenRules TOKEN = ClientTokenRules.of("RunTask", 64);

  private RunTaskRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL, TASK_DEFINITION, References.TASK_DEFINITION, COUNT),
        StrategyRules.ofLaunch(),
        PlatformRules.CONSTRAINTS,
        NetworkRules.WITH_CAPACITY,
        PlacementRules.CONSTRAINTS,
        PlacementRules.STRATEGY,
        OverrideRules.constraints(),
        VolumeRules.ofTasks(),
        STARTED_BY.constraints(),
        List.of(ReferenceIdRule.UNUSED),
        TOKEN.constraints(),
        TagRules.constraints(),
        List.of(PROPAGATE, KNOWN_PROPAGATE));
  }

  static void check(RunTaskRequest request, Findings findings) {
    boolean fargate =
        StrategyRules.onlyFargate(request.launchTypeAsString(), request.capacityProviderStrategy());
    ClusterRules.optional(request.cluster(), findings);
    findings.require(TASK_DEFINITION, request.taskDefinition());
    References.taskDefinition(request.taskDefinition(), findings);
    findings.range(COUNT, request.count(), 1, MAX_COUNT);
    StrategyRules.launch(
        request.launchTypeAsString(), request.capacityProviderStrategy(), findings);
    PlatformRules.check(
        request.platformVersion(),
        request.launchTypeAsString(),
        request.capacityProviderStrategy(),
        findings);
    NetworkRules.check(request.networkConfiguration(), fargate, findings);
    PlacementRules.constraints(request.placementConstraints(), fargate, findings);
    PlacementRules.strategy(request.placementStrategy(), fargate, findings);
    OverrideRules.check(request.overrides(), fargate, findings.at("overrides"));
    if ("EC2".equals(request.launchTypeAsString())) {
      OverrideRules.onInstances(request.overrides(), findings.at("overrides"));
    }
    VolumeRules.ofTasks(request.volumeConfigurations(), fargate, findings);
    STARTED_BY.check(request.startedBy(), findings);
    ReferenceIdRule.check(request.referenceId(), findings);
    TOKEN.check(request.clientToken(), findings);
    TagRules.check(request.tags(), findings);
    if ("SERVICE".equals(request.propagateTagsAsString())) {
      findings.broken(PROPAGATE, request.propagateTagsAsString());
    }
    findings.oneOf(KNOWN_PROPAGATE, request.propagateTagsAsString(), PROPAGATE_VALUES);
  }
}
