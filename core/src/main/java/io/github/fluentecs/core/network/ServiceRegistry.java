package io.github.fluentecs.core.network;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A Cloud Map service that the tasks register with: by the container's port, by a port, by a
 * container, or by address alone; one of them (rule SR-2). Immutable and thread-safe.
 */
@Value.Immutable
public interface ServiceRegistry {
  /**
   * Returns the Cloud Map service.
   *
   * @return its ARN (rule SR-4)
   */
  String registryArn();

  /**
   * Returns what is registered in addition to the address.
   *
   * @return a port, a container and its port, or a container alone; absent where the registry holds
   *     addresses only
   */
  Optional<Endpoint> endpoint();

  /** The port of a registry entry. */
  sealed interface Endpoint {}

  /**
   * A port of a task of the network mode awsvpc, for SRV records.
   *
   * @param port the port
   */
  record Port(int port) implements Endpoint {}

  /**
   * A container and its port, required for the network modes bridge and host.
   *
   * @param name the container's name in the task definition
   * @param port a container port of the task definition
   */
  record Container(String name, int port) implements Endpoint {
    /**
     * Checks that the value is not null.
     *
     * @param name the container's name in the task definition
     * @param port a container port of the task definition
     */
    public Container {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * A container without a port, for A records of tasks of the network mode awsvpc.
   *
   * @param name the container's name in the task definition
   */
  record ContainerName(String name) implements Endpoint {
    /**
     * Refuses null.
     *
     * @param name the container's name in the task definition
     */
    public ContainerName {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Registers addresses alone.
   *
   * @param registryArn the Cloud Map service's ARN
   * @return the registry
   */
  static ServiceRegistry of(String registryArn) {
    return new Builder().registryArn(registryArn).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the registry
   */
  static ServiceRegistry of(software.amazon.awssdk.services.ecs.model.ServiceRegistry sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .registryArn(SdkValues.text(sdk.registryArn()))
        .endpoint(endpoint(sdk))
        .build();
  }

  private static Optional<Endpoint> endpoint(
      software.amazon.awssdk.services.ecs.model.ServiceRegistry sdk) {
    if (sdk.containerName() == null) {
      return Optional.ofNullable(sdk.port()).map(Port::new);
    }
    return Optional.of(
        sdk.containerPort() == null
            ? new ContainerName(sdk.containerName())
            : new Container(sdk.containerName(), sdk.containerPort()));
  }

  /**
   * Returns a copy that registers only a port.
   *
   * @param port the port
   * @return a copy
   */
  default ServiceRegistry port(int port) {
    return new Builder().from(this).endpoint(new Port(port)).build();
  }

  /**
   * Returns a copy that registers only a container's port.
   *
   * @param name the container's name in the task definition
   * @param port a container port of the task definition
   * @return a copy
   */
  default ServiceRegistry container(String name, int port) {
    return new Builder().from(this).endpoint(new Container(name, port)).build();
  }

  /**
   * Returns a copy that registers a container without its port, instead of anything else: what ECS
   * takes for A records of tasks of the network mode awsvpc.
   *
   * @param name the container's name in the task definition
   * @return a copy
   */
  default ServiceRegistry container(String name) {
    return new Builder().from(this).endpoint(new ContainerName(name)).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.ServiceRegistry toSdk() {
    var registry =
        software.amazon.awssdk.services.ecs.model.ServiceRegistry.builder()
            .registryArn(registryArn());
    Endpoint endpoint = endpoint().orElse(null);
    if (endpoint instanceof Port port) {
      registry.port(port.port());
    } else if (endpoint instanceof Container container) {
      registry.containerName(container.name()).containerPort(container.port());
    } else if (endpoint instanceof ContainerName container) {
      registry.containerName(container.name());
    }
    return registry.build();
  }

  /**
   * Returns the registry as the only item of a list.
   *
   * @return the SDK's models
   */
  default List<software.amazon.awssdk.services.ecs.model.ServiceRegistry> toSdkList() {
    return List.of(toSdk());
  }

  /** Builds a {@link ServiceRegistry}. Not thread-safe. */
  final class Builder extends ImmutableServiceRegistry.Builder {
    Builder() {}
  }
}
