package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ApplicationProtocol;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/**
 * A mapping of a container port, or a range of them, to the host. Immutable and thread-safe.
 *
 * <p>Copy methods can be chained: {@code PortMapping.of(80).named("http")}.
 */
@Value.Immutable
public interface PortMapping {
  /**
   * Returns the container port.
   *
   * @return one port or a range
   */
  ContainerPort port();

  /**
   * Returns the name for Service Connect and VPC Lattice.
   *
   * @return at most 64 lowercase letters, digits, - and _
   */
  Optional<String> name();

  /**
   * Returns the transport protocol.
   *
   * @return absent means tcp
   */
  Optional<OpenEnum<TransportProtocol>> protocol();

  /**
   * Returns the application protocol for Service Connect.
   *
   * @return absent means plain TCP
   */
  Optional<OpenEnum<ApplicationProtocol>> appProtocol();

  /**
   * Maps one port; the host port is the same, or any free port in the network mode bridge.
   *
   * @param containerPort 1 to 65535
   * @return the mapping
   */
  static PortMapping of(int containerPort) {
    return builder(new ContainerPort.Single(containerPort, OptionalInt.empty())).build();
  }

  /**
   * Maps one port to a host port, for the network mode bridge.
   *
   * @param containerPort 1 to 65535
   * @param hostPort 0 to 65535; 0 means any free port
   * @return the mapping
   */
  static PortMapping of(int containerPort, int hostPort) {
    return builder(new ContainerPort.Single(containerPort, OptionalInt.of(hostPort))).build();
  }

  /**
   * Maps a range of ports.
   *
   * @param first the lowest port
   * @param last the highest port, above the first
   * @return the mapping
   */
  static PortMapping ofRange(int first, int last) {
    return builder(new ContainerPort.Range(first, last)).build();
  }

  /**
   * Starts a mapping.
   *
   * @param port one port or a range
   * @return a builder
   */
  static Builder builder(ContainerPort port) {
    return new Builder().port(port);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the mapping
   */
  static PortMapping of(software.amazon.awssdk.services.ecs.model.PortMapping sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return builder(ContainerPort.of(sdk))
        .name(Optional.ofNullable(sdk.name()))
        .protocol(OpenEnum.parseNullable(TransportProtocol.class, sdk.protocolAsString()))
        .appProtocol(OpenEnum.parseNullable(ApplicationProtocol.class, sdk.appProtocolAsString()))
        .build();
  }

  /**
   * Returns a copy with a name.
   *
   * @param name the name for Service Connect and VPC Lattice
   * @return a copy
   */
  default PortMapping named(String name) {
    return toBuilder().name(name).build();
  }

  /**
   * Returns a copy for UDP.
   *
   * @return a copy
   */
  default PortMapping udp() {
    return toBuilder().protocol(OpenEnum.of(TransportProtocol.UDP)).build();
  }

  /**
   * Returns a copy with the application protocol for Service Connect.
   *
   * @param protocol the protocol
   * @return a copy
   */
  default PortMapping appProtocol(ApplicationProtocol protocol) {
    Objects.requireNonNull(protocol, "protocol");
    return toBuilder().appProtocol(OpenEnum.of(protocol)).build();
  }

  /**
   * Starts a mapping from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.PortMapping toSdk() {
    var model =
        software.amazon.awssdk.services.ecs.model.PortMapping.builder()
            .name(name().orElse(null))
            .protocol(protocol().map(OpenEnum::text).orElse(null))
            .appProtocol(appProtocol().map(OpenEnum::text).orElse(null));
    if (port() instanceof ContainerPort.Single single) {
      model.containerPort(single.containerPort());
      single.hostPort().ifPresent(model::hostPort);
    } else {
      model.containerPortRange(port().toString());
    }
    return model.build();
  }

  /** Builds a {@link PortMapping}. Not thread-safe. */
  final class Builder extends ImmutablePortMapping.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder protocol(TransportProtocol value) {
      return protocol(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder appProtocol(ApplicationProtocol value) {
      return appProtocol(OpenEnum.of(value));
    }
  }
}
