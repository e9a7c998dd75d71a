package io.github.fluentecs.simulator.engine.state;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** The part of a task that its definition decides. */
public final class TaskTemplates {
  private TaskTemplates() {}

  public static Task.Builder of(TaskDefinition definition) {
    return Task.builder()
        .cpu(definition.cpu())
        .memory(definition.memory())
        .ephemeralStorage(definition.ephemeralStorage())
        .inferenceAccelerators(definition.inferenceAccelerators());
  }

  /** With the sizes that overrides give. */
  public static Task.Builder of(TaskDefinition definition, @Nullable TaskOverride overrides) {
    Task.Builder template = of(definition).overrides(overrides);
    if (overrides != null && overrides.cpu() != null) {
      template.cpu(TaskSizes.cpu(overrides.cpu()));
    }
    if (overrides != null && overrides.memory() != null) {
      template.memory(TaskSizes.memory(overrides.memory()));
    }
    if (overrides != null && overrides.ephemeralStorage() != null) {
      template.ephemeralStorage(overrides.ephemeralStorage());
    }
    return template;
  }

  /** EC2 unless another one is asked for. */
  public static String launchType(@Nullable String given) {
    return given == null ? LaunchType.EC2.toString() : given;
  }
}
