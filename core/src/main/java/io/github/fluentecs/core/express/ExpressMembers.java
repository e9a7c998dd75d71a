package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayContainer;

/**
 * The members of what the tasks run, as the requests to create and to update have them.
 *
 * @param container the primary container
 * @param executionRole the role of ECS
 * @param taskRole the role of the application
 * @param cpu the CPU
 * @param memory the memory
 * @param newer a request or its builder, for the members that older SDKs lack
 */
record ExpressMembers(
    @Nullable ExpressGatewayContainer container,
    @Nullable String executionRole,
    @Nullable String taskRole,
    @Nullable String cpu,
    @Nullable String memory,
    SdkPojo newer) {

  /** What a command says of its task, to be set in the builder of a request. */
  static ExpressMembers of(Optional<? extends ExpressTask> task, SdkPojo builder) {
    if (task.orElse(null) instanceof ManagedTask managed) {
      NewerMember.EXPRESS_CPU_ARCHITECTURE.set(
          builder, managed.cpuArchitecture().map(OpenEnum::text).orElse(null));
      return new ExpressMembers(
          managed.primaryContainer().map(PrimaryContainer::toSdk).orElse(null),
          managed.executionRoleArn().orElse(null),
          managed.taskRoleArn().orElse(null),
          managed.cpu().orElse(null),
          managed.memory().orElse(null),
          builder);
    }
    if (task.orElse(null) instanceof OwnTask own) {
      NewerMember.EXPRESS_TASK_DEFINITION.set(builder, own.taskDefinition().text());
    }
    return new ExpressMembers(null, null, null, null, null, builder);
  }

  /** Reads a request that creates or updates a service; both have the same members. */
  static ExpressMembers of(SdkPojo request) {
    return new ExpressMembers(
        (ExpressGatewayContainer) SdkMembers.read(request, "primaryContainer"),
        (String) SdkMembers.read(request, "executionRoleArn"),
        (String) SdkMembers.read(request, "taskRoleArn"),
        (String) SdkMembers.read(request, "cpu"),
        (String) SdkMembers.read(request, "memory"),
        request);
  }

  /** Returns the task that these members describe; empty if there are none. */
  Optional<ExpressTask> task() {
    if (hasParts()) {
      return Optional.of(
          ManagedTask.builder()
              .primaryContainer(Optional.ofNullable(container).map(PrimaryContainer::of))
              .executionRoleArn(Optional.ofNullable(executionRole))
              .taskRoleArn(Optional.ofNullable(taskRole))
              .cpu(Optional.ofNullable(cpu))
              .memory(Optional.ofNullable(memory))
              .cpuArchitecture(OpenEnum.parseNullable(CPUArchitecture.class, cpuArchitecture()))
              .build());
    }
    return Optional.ofNullable(taskDefinition()).map(OwnTask::of);
  }

  @Nullable String taskDefinition() {
    return (String) NewerMember.EXPRESS_TASK_DEFINITION.read(newer);
  }

  @Nullable String cpuArchitecture() {
    return (String) NewerMember.EXPRESS_CPU_ARCHITECTURE.read(newer);
  }

  boolean hasParts() {
    return container != null
        || executionRole != null
        || taskRole != null
        || cpu != null
        || memory != null
        || cpuArchitecture() != null;
  }
}
