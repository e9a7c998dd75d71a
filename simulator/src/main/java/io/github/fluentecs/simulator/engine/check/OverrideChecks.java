package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ModelJson;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** The rules for what a launch overrides. */
public final class OverrideChecks {
  private static final int LONGEST = 8192;
  private static final ContainerOverride NOTHING = ContainerOverride.builder().build();

  private OverrideChecks() {}

  /** Checks what can be told without the task definition. */
  public static void check(@Nullable TaskOverride overrides) {
    if (overrides == null) {
      return;
    }
    int length = ModelJson.of(overrides, Set.of()).length();
    Checks.that(
        length <= LONGEST,
        "overrides can have at most " + LONGEST + " characters as JSON, not " + length + ".");
    overrides.containerOverrides().forEach(OverrideChecks::container);
    if (overrides.ephemeralStorage() != null) {
      Checks.range(
          "The sizeInGiB of ephemeralStorage", overrides.ephemeralStorage().sizeInGiB(), 21, 200);
    }
  }

  private static void container(ContainerOverride container) {
    Checks.that(
        container.name() != null || container.equals(NOTHING),
        "A container override needs the name of the container.");
    Checks.atMost(10, "environmentFiles", container.environmentFiles());
    container.environmentFiles().forEach(OverrideChecks::environmentFile);
    container.resourceRequirements().forEach(OverrideChecks::resource);
  }

  private static void environmentFile(EnvironmentFile file) {
    Checks.that(
        file.type() != null && file.value() != null,
        "An entry of environmentFiles needs both type and value.");
    Checks.that(
        file.value().startsWith("arn:") && file.value().endsWith(".env"),
        "The value of an entry of environmentFiles must be the ARN of a .env object in S3.");
  }

  private static void resource(ResourceRequirement resource) {
    Checks.that(
        resource.type() != null && resource.value() != null,
        "An entry of resourceRequirements needs both type and value.");
  }

  /** The containers must be ones of the task definition. */
  public static void within(TaskDefinition definition, @Nullable TaskOverride overrides) {
    List<String> known =
        definition.containerDefinitions().stream().map(ContainerDefinition::name).toList();
    if (overrides != null) {
      for (ContainerOverride container : overrides.containerOverrides()) {
        Checks.that(
            container.name() == null || known.contains(container.name()),
            "Override for container named "
                + container.name()
                + " is not a container in the TaskDefinition.");
      }
    }
  }

  /** ECS Exec works under the role of the task. */
  public static void taskRole(
      TaskDefinition definition, @Nullable Boolean execute, @Nullable TaskOverride overrides) {
    boolean hasRole =
        definition.taskRoleArn() != null || (overrides != null && overrides.taskRoleArn() != null);
    Checks.that(
        hasRole || !Boolean.TRUE.equals(execute),
        "enableExecuteCommand needs a valid taskRoleArn. Specify a valid task role in your task"
            + " definition and try again.");
  }
}
