package io.github.fluentecs.core.task;

import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/**
 * Criteria for listing tasks; a task must meet all of them. Immutable and thread-safe.
 *
 * <p>Copy methods can be chained: {@code where().service("web").stopped()}.
 */
@Value.Immutable
public non-sealed interface TaskCriteria extends TaskFilter {
  /**
   * Returns the container instance that hosts the tasks.
   *
   * @return its id or ARN
   */
  Optional<String> containerInstance();

  /**
   * Returns the daemon that the tasks belong to.
   *
   * @return its name
   */
  Optional<String> daemonName();

  /**
   * Returns the desired status of the tasks. It is STOPPED for tasks that are stopping, and never
   * PENDING.
   *
   * @return RUNNING or STOPPED; absent means RUNNING
   */
  Optional<OpenEnum<DesiredStatus>> desiredStatus();

  /**
   * Returns the family of the tasks' task definitions.
   *
   * @return the family, without a revision
   */
  Optional<String> family();

  /**
   * Returns the launch type of the tasks.
   *
   * @return the launch type; tasks that a capacity provider placed have one too
   */
  Optional<OpenEnum<LaunchType>> launchType();

  /**
   * Returns the service that the tasks belong to.
   *
   * @return its name
   */
  Optional<String> serviceName();

  /**
   * Starts criteria.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a copy for the tasks of one service.
   *
   * @param name the service's name
   * @return a copy
   */
  default TaskCriteria service(String name) {
    Objects.requireNonNull(name, "name");
    return toBuilder().serviceName(name).build();
  }

  /**
   * Returns a copy for the tasks of one service, which is sent by name.
   *
   * @param service the service
   * @return a copy
   */
  default TaskCriteria service(ServiceRef service) {
    Objects.requireNonNull(service, "service");
    return service(service.id());
  }

  /**
   * Returns a copy for the tasks on one container instance.
   *
   * @param idOrArn the container instance's id or ARN
   * @return a copy
   */
  default TaskCriteria containerInstance(String idOrArn) {
    Objects.requireNonNull(idOrArn, "idOrArn");
    return toBuilder().containerInstance(idOrArn).build();
  }

  /**
   * Returns a copy for the tasks on one container instance.
   *
   * @param instance the container instance
   * @return a copy
   */
  default TaskCriteria containerInstance(ContainerInstanceRef instance) {
    Objects.requireNonNull(instance, "instance");
    return containerInstance(instance.text());
  }

  /**
   * Returns a copy for the tasks of one family.
   *
   * @param family the family, without a revision
   * @return a copy
   */
  default TaskCriteria family(String family) {
    return toBuilder().family(family).build();
  }

  /**
   * Returns a copy for the tasks of one launch type.
   *
   * @param type the launch type
   * @return a copy
   */
  default TaskCriteria launchType(LaunchType type) {
    Objects.requireNonNull(type, "type");
    return toBuilder().launchType(OpenEnum.of(type)).build();
  }

  /**
   * Returns a copy for tasks that are stopping or have stopped, which are visible for about an
   * hour.
   *
   * @return a copy
   */
  default TaskCriteria stopped() {
    return toBuilder().desiredStatus(OpenEnum.of(DesiredStatus.STOPPED)).build();
  }

  /**
   * Starts criteria from these.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds {@link TaskCriteria}. Not thread-safe. */
  final class Builder extends ImmutableTaskCriteria.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder desiredStatus(DesiredStatus value) {
      return desiredStatus(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder launchType(LaunchType value) {
      return launchType(OpenEnum.of(value));
    }
  }
}
