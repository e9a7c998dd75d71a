package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;

/**
 * A task definition that ECS makes of the parts given here. In an update, a part that is absent
 * stays as it is. Immutable and thread-safe.
 */
@Value.Immutable
public non-sealed interface ManagedTask extends ExpressTask {
  /**
   * Returns the container that receives traffic.
   *
   * @return the container; required for a new service (rule EX-1)
   */
  Optional<PrimaryContainer> primaryContainer();

  /**
   * Returns the role with which ECS pulls images, writes logs and reads secrets.
   *
   * @return a role's ARN; required for a new service (rule
   *     CreateExpressGatewayService/executionRoleArn)
   */
  Optional<String> executionRoleArn();

  /**
   * Returns the role of the application.
   *
   * @return a role's ARN; absent means none
   */
  Optional<String> taskRoleArn();

  /**
   * Returns the CPU of a task.
   *
   * @return CPU units or vCPU as ECS spells them, a size of Fargate (rule OV-6); absent means 256
   */
  Optional<String> cpu();

  /**
   * Returns the memory of a task.
   *
   * @return MiB or GB as ECS spells them, matching the CPU (rule OV-7); absent means 512 MiB
   */
  Optional<String> memory();

  /**
   * Returns the processor that the image is made for. Needs an SDK that has the member.
   *
   * @return X86_64 or ARM64 (rule EX-10); absent means X86_64
   */
  Optional<OpenEnum<CPUArchitecture>> cpuArchitecture();

  /**
   * Makes the task of a new service.
   *
   * @param container the container that receives traffic
   * @param executionRoleArn the role with which ECS pulls images, writes logs and reads secrets
   * @return a task
   */
  static ManagedTask of(PrimaryContainer container, String executionRoleArn) {
    Objects.requireNonNull(container, "container");
    return builder().primaryContainer(container).executionRoleArn(executionRoleArn).build();
  }

  /**
   * Starts a task with nothing in it, for an update.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a copy with another size.
   *
   * @param cpu CPU units or vCPU, for example {@code 512}
   * @param memory MiB or GB, for example {@code 1024}
   * @return a copy
   */
  default ManagedTask size(String cpu, String memory) {
    return toBuilder().cpu(cpu).memory(memory).build();
  }

  /**
   * Returns a copy with the role of the application.
   *
   * @param arn a role's ARN
   * @return a copy
   */
  default ManagedTask taskRole(String arn) {
    Objects.requireNonNull(arn, "arn");
    return toBuilder().taskRoleArn(arn).build();
  }

  /**
   * Starts a task from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ManagedTask}. Not thread-safe. */
  final class Builder extends ImmutableManagedTask.Builder {
    Builder() {}

    /**
     * Sets the processor that the image is made for.
     *
     * @param value X86_64 or ARM64
     * @return this builder
     */
    public Builder cpuArchitecture(CPUArchitecture value) {
      return cpuArchitecture(OpenEnum.of(value));
    }
  }
}
