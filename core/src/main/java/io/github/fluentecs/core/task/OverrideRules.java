package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.taskdefinition.internal.EphemeralStorageRules;
import io.github.fluentecs.core.taskdefinition.internal.TaskSizeRules;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** Checks the overrides of RunTask and StartTask. */
final class OverrideRules {
  private static final String CONTAINERS = "containerOverrides";
  private static final String SOURCE = "ContainerOverride description";
  private static final String INFERENCE = "inferenceAcceleratorOverrides";
  private static final int MAX_CHARACTERS = 8192;
  private static final ContainerOverride EMPTY = ContainerOverride.builder().build();

  private static final Constraint LENGTH =
      Constraint.hard(
          "OV-1",
          "",
          "overrides of at most 8192 characters, written as JSON",
          "Move values to the task definition or to an environment file.",
          "RunTask request, overrides");

  private static final Constraint NAME =
      Constraint.hard(
          "OV-2",
          CONTAINERS + "[].name",
          "the container's name in each override with changes",
          "Name the container.",
          SOURCE);

  private static final Constraint FILES =
      Constraint.soft(
          "OV-3",
          CONTAINERS + "[].environmentFiles",
          "at most 10 environment files",
          "Merge the files.",
          SOURCE);

  private static final Constraint FILE =
      Constraint.soft(
          "OV-3",
          CONTAINERS + "[].environmentFiles[]",
          "type s3 and the ARN of an object",
          "Give both.",
          "EnvironmentFile members");

  private static final Constraint REQUIREMENT =
      Constraint.soft(
          "OV-4",
          CONTAINERS + "[].resourceRequirements[]",
          "the type GPU with a number or ALL, InferenceAccelerator with a name, or NeuronDevice"
              + " with ALL",
          "Give a value that matches the type.",
          "ResourceRequirement members");

  private static final Constraint SUFFIX =
      Constraint.soft(
          "OV-3",
          CONTAINERS + "[].environmentFiles[].value",
          "the ARN of an object whose name ends in .env",
          "Name the file so.",
          "EnvironmentFile description");

  private static final Constraint ACCELERATORS =
      Constraint.advice(
          "OV-9",
          INFERENCE,
          "no inference accelerators, since Elastic Inference has ended",
          "Leave them out.",
          "InferenceAcceleratorOverride description");

  private OverrideRules() {}

  static List<Constraint> constraints() {
    return Constraint.at(
        "overrides",
        Constraints.all(
            List.of(LENGTH, NAME, FILES, FILE, SUFFIX, REQUIREMENT, ACCELERATORS),
            EphemeralStorageRules.CONSTRAINTS,
            TaskSizeRules.CONSTRAINTS));
  }

  /** Reports ephemeral storage for a task that is started on a container instance. */
  static void onInstances(@Nullable TaskOverride override, Findings findings) {
    if (override != null) {
      EphemeralStorageRules.offFargate(override.ephemeralStorage(), findings);
    }
  }

  static void check(@Nullable TaskOverride override, boolean fargate, Findings findings) {
    if (override == null) {
      return;
    }
    int length = OverrideLength.of(override);
    if (length > MAX_CHARACTERS) {
      findings.broken(LENGTH, Given.count(length, "characters"));
    }
    List<ContainerOverride> containers = override.containerOverrides();
    for (int i = 0; i < containers.size(); i++) {
      container(containers.get(i), i, findings);
    }
    override
        .getValueForField(INFERENCE, Collection.class)
        .filter(accelerators -> !accelerators.isEmpty())
        .ifPresent(any -> findings.broken(ACCELERATORS, Given.words("inference accelerators")));
    EphemeralStorageRules.check(override.ephemeralStorage(), findings);
    TaskSizeRules.check(override.cpu(), override.memory(), fargate, findings);
  }

  private static void container(ContainerOverride container, int index, Findings findings) {
    if (!Texts.present(container.name()) && !EMPTY.equals(container)) {
      findings.broken(NAME, container.name(), index);
    }
    List<EnvironmentFile> files = container.environmentFiles();
    if (files.size() > 10) {
      findings.broken(FILES, Given.count(files.size(), "files"), index);
    }
    for (int i = 0; i < files.size(); i++) {
      EnvironmentFile file = files.get(i);
      if (!"s3".equals(file.typeAsString()) || !Texts.present(file.value())) {
        findings.broken(FILE, typed(file.typeAsString(), file.value()), index, i);
      } else if (!file.value().endsWith(".env")) {
        findings.broken(SUFFIX, file.value(), index, i);
      }
    }
    List<ResourceRequirement> needs = container.resourceRequirements();
    for (int i = 0; i < needs.size(); i++) {
      ResourceRequirement need = needs.get(i);
      if (!isOffered(need)) {
        findings.broken(REQUIREMENT, typed(need.typeAsString(), need.value()), index, i);
      }
    }
  }

  private static Given typed(@Nullable String type, @Nullable String value) {
    return Given.words("type " + type + ", value " + value);
  }

  private static boolean isOffered(ResourceRequirement need) {
    String type = need.typeAsString() == null ? "" : need.typeAsString();
    String value = need.value() == null ? "" : need.value();
    return switch (type) {
      case "GPU" -> value.equals("ALL") || Texts.numberFrom(value, 0);
      case "InferenceAccelerator" -> !value.isEmpty();
      case "NeuronDevice" -> value.equals("ALL");
      default -> false;
    };
  }
}
