package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.placement.PlacementRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Paging;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.Rules;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.tag.TagRules;
import io.github.fluentecs.core.value.internal.Digits;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeregisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The rules of the actions on task definitions. */
final class TaskDefinitionRules {
  private static final String TASK_DEFINITION = "taskDefinition";

  private static final Constraint FAMILY =
      Constraint.soft(
          "RegisterTaskDefinition/family/name",
          "1 to 255 letters, digits, - and _",
          "Shorten the family or replace the other characters.",
          "RegisterTaskDefinition request, family");

  private static final Constraint STORAGE =
      Constraint.hard(
          "OV-5", "21 to 200 GiB", "Ask for a size in that range.", "EphemeralStorage, sizeInGiB");

  private static final Constraint REVISION =
      Constraint.hard(
          "DeregisterTaskDefinition/taskDefinition/revision",
          "family:revision or an ARN with a revision",
          "Say which revision.",
          "DeregisterTaskDefinition request, taskDefinition");

  private TaskDefinitionRules() {}

  static Rules<DeregisterTaskDefinitionRequest> deregister() {
    return Rules.of(DeregisterTaskDefinitionRequest.class)
        .require(TASK_DEFINITION, DeregisterTaskDefinitionRequest::taskDefinition)
        .add(
            References.taskDefinition(
                TASK_DEFINITION, DeregisterTaskDefinitionRequest::taskDefinition))
        .add(
            Rule.value(
                REVISION,
                TASK_DEFINITION,
                DeregisterTaskDefinitionRequest::taskDefinition,
                TaskDefinitionRules::hasRevision))
        .build();
  }

  private static boolean hasRevision(String reference) {
    int colon = reference.lastIndexOf(':');
    return colon >= 0 && Digits.parse(reference, colon + 1, reference.length()) >= 0;
  }

  static Rules<DescribeTaskDefinitionRequest> describe() {
    return Rules.of(DescribeTaskDefinitionRequest.class)
        .require(TASK_DEFINITION, DescribeTaskDefinitionRequest::taskDefinition)
        .add(
            References.taskDefinition(
                TASK_DEFINITION, DescribeTaskDefinitionRequest::taskDefinition))
        .build();
  }

  static Rules<ListTaskDefinitionsRequest> list() {
    return Rules.of(ListTaskDefinitionsRequest.class)
        .add(Paging.maxResults("ListTaskDefinitions", 100, ListTaskDefinitionsRequest::maxResults))
        .build();
  }

  static Rules<RegisterTaskDefinitionRequest> register() {
    return Rules.of(RegisterTaskDefinitionRequest.class)
        .require("family", RegisterTaskDefinitionRequest::family)
        .add(
            Rule.value(
                FAMILY,
                "family",
                RegisterTaskDefinitionRequest::family,
                family -> family.isEmpty() || Texts.isName(family)))
        .require("containerDefinitions", RegisterTaskDefinitionRequest::containerDefinitions)
        .addAll(ContainerRules.all())
        .addAll(PortRules.all())
        .addAll(HealthRules.all())
        .addAll(DependencyRules.all())
        .addAll(WholeTaskRules.all())
        .addAll(CompatibilityRules.all())
        .addAll(
            TaskSizeRules.on(
                "",
                RegisterTaskDefinitionRequest::cpu,
                RegisterTaskDefinitionRequest::memory,
                Containers::forFargate))
        .add(
            Rule.<RegisterTaskDefinitionRequest, Integer>value(
                STORAGE,
                "ephemeralStorage.sizeInGiB",
                TaskDefinitionRules::storage,
                Texts.range(21, 200)))
        .addAll(
            PlacementRules.onTaskDefinition(
                RegisterTaskDefinitionRequest::placementConstraints, Containers::forFargate))
        .addAll(TagRules.on(RegisterTaskDefinitionRequest::tags))
        .build();
  }

  private static @Nullable Integer storage(RegisterTaskDefinitionRequest request) {
    return request.ephemeralStorage() == null ? null : request.ephemeralStorage().sizeInGiB();
  }
}
