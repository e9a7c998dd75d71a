package io.github.fluentecs.core.task;

import io.github.fluentecs.core.network.internal.NetworkRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.ClusterRules;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Ids;
import io.github.fluentecs.core.rule.internal.References;
import io.github.fluentecs.core.tag.internal.PropagationRule;
import io.github.fluentecs.core.tag.internal.TagRules;
import io.github.fluentecs.core.volume.internal.VolumeRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;

final class StartTaskRules {
  static final Ids INSTANCES = Ids.write("StartTask", "containerInstances", 10);

  private static final Constraint TASK_DEFINITION =
      Constraint.required("StartTask", "taskDefinition");

  private static final StartedByRule STARTED_BY = StartedByRule.of("StartTask", 36);

  private StartTaskRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(ClusterRules.OPTIONAL),
        INSTANCES.constraints(),
        List.of(
            ClusterRules.SAME.at("containerInstances[]"),
            TASK_DEFINITION,
            References.TASK_DEFINITION),
        NetworkRules.CONSTRAINTS,
        OverrideRules.constraints(),
        VolumeRules.ofTasksOnInstances(),
        STARTED_BY.constraints(),
        List.of(ReferenceIdRule.UNUSED, PropagationRule.KNOWN),
        TagRules.constraints());
  }

  static void check(StartTaskRequest request, Findings findings) {
    ClusterRules.optional(request.cluster(), findings);
    INSTANCES.check(request.containerInstances(), findings);
    ClusterRules.sameForEach(
        request.cluster(), "containerInstances", request.containerInstances(), findings);
    findings.require(TASK_DEFINITION, request.taskDefinition());
    References.taskDefinition(request.taskDefinition(), findings);
    NetworkRules.check(request.networkConfiguration(), findings);
    OverrideRules.check(request.overrides(), false, findings.at("overrides"));
    OverrideRules.onInstances(request.overrides(), findings.at("overrides"));
    VolumeRules.ofTasks(request.volumeConfigurations(), false, findings);
    STARTED_BY.check(request.startedBy(), findings);
    ReferenceIdRule.check(request.referenceId(), findings);
    PropagationRule.check(request.propagateTagsAsString(), findings);
    TagRules.check(request.tags(), findings);
  }
}
