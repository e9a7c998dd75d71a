package io.github.fluentecs.core.task;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.taskdefinition.TaskSizeRules;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** The rules on the overrides of RunTask and StartTask. */
final class OverrideRules {
  private static final String CONTAINERS = "overrides.containerOverrides";
  private static final String SOURCE = "ContainerOverride description";
  private static final int MAX_CHARACTERS = 8192;

  private static final Constraint LENGTH =
      Constraint.hard(
          "OV-1",
          "overrides of at most 8192 characters, written as JSON",
          "Move values to the task definition or to an environment file.",
          "RunTask request, overrides");

  private static final Constraint NAME =
      Constraint.hard(
          "OV-2",
          "the container's name in each override that says anything",
          "Name the container.",
          SOURCE);

  private static final Constraint FILES =
      Constraint.soft("OV-3", "at most 10 environment files", "Merge the files.", SOURCE);

  private static final Constraint FILE =
      Constraint.soft(
          "OV-3", "type s3 and the ARN of a .env object", "Give both.", "EnvironmentFile members");

  private static final Constraint REQUIREMENT =
      Constraint.soft(
          "OV-4",
          "the type GPU with a number or ALL, InferenceAccelerator with a name, or NeuronDevice with"
              + " ALL",
          "Give a type and a value that go together.",
          "ResourceRequirement members");

  private static final Constraint STORAGE =
      Constraint.hard(
          "OV-5", "21 to 200 GiB", "Ask for a size in that range.", "EphemeralStorage, sizeInGiB");

  private OverrideRules() {}

  static <Q> List<Rule<Q>> on(
      Function<? super Q, @Nullable TaskOverride> overrides, Predicate<? super Q> onFargate) {
    List<Rule<Q>> sizes =
        TaskSizeRules.on(
            "overrides.",
            q -> member(overrides.apply(q), TaskOverride::cpu),
            q -> member(overrides.apply(q), TaskOverride::memory),
            onFargate);
    return Stream.of(OverrideRules.<Q>members(overrides), sizes).flatMap(List::stream).toList();
  }

  private static @Nullable String member(
      @Nullable TaskOverride override, Function<TaskOverride, @Nullable String> read) {
    return override == null ? null : read.apply(override);
  }

  private static <Q> List<Rule<Q>> members(Function<? super Q, @Nullable TaskOverride> overrides) {
    return List.of(
        Rule.of(LENGTH, "overrides", (q, found) -> length(overrides.apply(q), found)),
        containers(NAME, "[].name", overrides, OverrideRules::name),
        containers(FILES, "[].environmentFiles", overrides, OverrideRules::fileCount),
        containers(FILE, "[].environmentFiles[]", overrides, OverrideRules::files),
        containers(REQUIREMENT, "[].resourceRequirements[]", overrides, OverrideRules::resources),
        Rule.<Q, Integer>value(
            STORAGE,
            "overrides.ephemeralStorage.sizeInGiB",
            q -> storage(overrides.apply(q)),
            Texts.range(21, 200)));
  }

  /** Looks at one container's override. */
  private interface ContainerCheck {
    void look(ContainerOverride container, int index, Findings findings);
  }

  private static <Q> Rule<Q> containers(
      Constraint constraint,
      String path,
      Function<? super Q, @Nullable TaskOverride> overrides,
      ContainerCheck check) {
    return Rule.of(
        constraint,
        CONTAINERS + path,
        (request, findings) -> {
          TaskOverride override = overrides.apply(request);
          List<ContainerOverride> list =
              override == null ? List.of() : override.containerOverrides();
          for (int i = 0; i < list.size(); i++) {
            check.look(list.get(i), i, findings);
          }
        });
  }

  /** Tells whether overrides surely break no rule: those of named containers, and not too long. */
  static boolean areUsual(@Nullable TaskOverride override) {
    return override == null
        || (override.cpu() == null
            && override.memory() == null
            && override.ephemeralStorage() == null
            && areUsual(override.containerOverrides())
            && OverrideLength.atMost(override, MAX_CHARACTERS));
  }

  private static boolean areUsual(List<ContainerOverride> containers) {
    for (int i = 0; i < containers.size(); i++) {
      ContainerOverride container = containers.get(i);
      if (!Texts.present(container.name())
          || container.hasEnvironmentFiles()
          || container.hasResourceRequirements()) {
        return false;
      }
    }
    return true;
  }

  private static void length(@Nullable TaskOverride override, Findings findings) {
    if (override == null || OverrideLength.atMost(override, MAX_CHARACTERS)) {
      return;
    }
    findings.broken(Given.count(OverrideLength.of(override), "characters"));
  }

  private static void name(ContainerOverride container, int index, Findings findings) {
    if (!Texts.present(container.name()) && !EMPTY.equals(container)) {
      findings.broken(container.name(), index);
    }
  }

  private static final ContainerOverride EMPTY = ContainerOverride.builder().build();

  private static void fileCount(ContainerOverride container, int index, Findings findings) {
    if (container.environmentFiles().size() > 10) {
      findings.broken(Given.count(container.environmentFiles().size(), "files"), index);
    }
  }

  private static void files(ContainerOverride container, int index, Findings findings) {
    for (int i = 0; i < container.environmentFiles().size(); i++) {
      EnvironmentFile file = container.environmentFiles().get(i);
      if (!"s3".equals(file.typeAsString()) || !Texts.present(file.value())) {
        findings.broken(
            Given.words("type " + file.typeAsString() + ", value " + file.value()), index, i);
      }
    }
  }

  private static void resources(ContainerOverride container, int index, Findings findings) {
    for (int i = 0; i < container.resourceRequirements().size(); i++) {
      ResourceRequirement need = container.resourceRequirements().get(i);
      if (!offered(need)) {
        findings.broken(
            Given.words("type " + need.typeAsString() + ", value " + need.value()), index, i);
      }
    }
  }

  private static boolean offered(ResourceRequirement need) {
    String type = need.typeAsString() == null ? "" : need.typeAsString();
    String value = need.value() == null ? "" : need.value();
    return switch (type) {
      case "GPU" -> value.equals("ALL") || Texts.numberFrom(value, 0);
      case "InferenceAccelerator" -> !value.isEmpty();
      case "NeuronDevice" -> value.equals("ALL");
      default -> false;
    };
  }

  private static @Nullable Integer storage(@Nullable TaskOverride override) {
    return override == null || override.ephemeralStorage() == null
        ? null
        : override.ephemeralStorage().sizeInGiB();
  }
}
