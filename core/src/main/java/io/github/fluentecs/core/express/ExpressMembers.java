package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
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
