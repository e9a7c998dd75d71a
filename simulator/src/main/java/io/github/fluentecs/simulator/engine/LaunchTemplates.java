package io.github.fluentecs.simulator.engine;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The part of a task that its definition decides. */
final class LaunchTemplates {
  private LaunchTemplates() {}

  static Task.Builder of(TaskDefinition definition) {
    return Task.builder()
        .cpu(definition.cpu())
        .memory(definition.memory())
        .ephemeralStorage(definition.ephemeralStorage())
        .inferenceAccelerators(definition.inferenceAccelerators());
  }

  /** EC2 unless another one is asked for. */
  static String launchType(@Nullable String given) {
    return given == null ? LaunchType.EC2.toString() : given;
  }
}
