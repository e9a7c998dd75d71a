package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.placement.internal.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.LossyCopy;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.internal.TagRules;
import io.github.fluentecs.core.taskdefinition.internal.TaskSizeRules;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

final class RegisterTaskDefinitionRules {
  private static final Constraint FAMILY = Constraint.required("RegisterTaskDefinition", "family");

  private static final Constraint FAMILY_NAME =
      Constraint.soft(
          "RegisterTaskDefinition/family/name",
          "family",
          "1 to 255 letters, digits, - and _",
          "Shorten the family or replace the other characters.",
          "RegisterTaskDefinition request, family");

  private static final Constraint CONTAINERS =
      Constraint.required("RegisterTaskDefinition", "containerDefinitions");

  private RegisterTaskDefinitionRules() {}

  static List<Constraint> constraints() {
    return Constraints.all(
        List.of(FAMILY, FAMILY_NAME, CONTAINERS),
        ContainerRules.constraints(),
        WholeTaskRules.CONSTRAINTS,
        ExecutionRoleRules.CONSTRAINTS,
        TaskModeRules.CONSTRAINTS,
        FargateRules.CONSTRAINTS,
        WindowsRules.OF_TASK,
        TaskSizeRules.CONSTRAINTS,
        VolumeRules.constraints(),
        ProxyRules.CONSTRAINTS,
        ResourceRules.OF_TASK,
        PlacementRules.OF_TASK_DEFINITION,
        TagRules.constraints(),
        LossyCopy.OF_ANSWERS);
  }

  static void check(RegisterTaskDefinitionRequest request, Findings findings) {
    Platform platform = Platform.of(request);
    boolean fargate = platform.fargate();
    String family = request.family();
    findings.require(FAMILY, family);
    if (Texts.present(family) && !Texts.isName(family)) {
      findings.broken(FAMILY_NAME, family);
    }
    findings.require(CONTAINERS, request.containerDefinitions());
    ContainerRules.check(request, platform, findings);
    WholeTaskRules.check(request, fargate, findings);
    ExecutionRoleRules.check(request, fargate, findings);
    TaskModeRules.check(request, fargate, findings);
    if (fargate) {
      FargateRules.check(request, findings);
    }
    if (platform.windows()) {
      WindowsRules.check(request, platform, findings);
    }
    TaskSizeRules.check(request.cpu(), request.memory(), fargate, findings);
    VolumeRules.check(request, findings);
    ProxyRules.check(request, platform, findings);
    ResourceRules.check(request, findings);
    PlacementRules.ofTaskDefinition(request.placementConstraints(), fargate, findings);
    TagRules.check(request.tags(), findings);
    LossyCopy.checkAnswer(request, findings);
  }
}
