package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/** The defaults of containers in task definitions. */
final class ContainerDefaults {
  private ContainerDefaults() {}

  static ContainerDefinition complete(ContainerDefinition container, String networkMode) {
    return container.toBuilder()
        .cpu(Given.or(container.cpu(), 0))
        .essential(Given.or(container.essential(), true))
        .environment(Given.list(container.environment()))
        .mountPoints(Given.list(container.mountPoints()))
        .volumesFrom(Given.list(container.volumesFrom()))
        .systemControls(Given.list(container.systemControls()))
        .portMappings(
            container.portMappings().stream()
                .map(mapping -> complete(mapping, networkMode))
                .toList())
        .healthCheck(complete(container.healthCheck()))
        .build();
  }

  private static PortMapping complete(PortMapping mapping, String networkMode) {
    boolean isUdp = mapping.protocol() == TransportProtocol.UDP;
    return mapping.toBuilder()
        .hostPort(hostPort(mapping, networkMode))
        .protocol(isUdp ? TransportProtocol.UDP : TransportProtocol.TCP)
        .build();
  }

  /** A range has none; in {@code awsvpc} and {@code host} it is the port of the container. */
  private static @Nullable Integer hostPort(PortMapping mapping, String networkMode) {
    if (mapping.containerPort() == null) {
      return mapping.hostPort();
    }
    boolean isShared =
        networkMode.equals(NetworkMode.AWSVPC.toString())
            || networkMode.equals(NetworkMode.HOST.toString());
    return isShared ? mapping.containerPort() : Given.or(mapping.hostPort(), Integer.valueOf(0));
  }

  private static @Nullable HealthCheck complete(@Nullable HealthCheck check) {
    return check == null
        ? null
        : check.toBuilder()
            .interval(Given.or(check.interval(), 30))
            .timeout(Given.or(check.timeout(), 5))
            .retries(Given.or(check.retries(), 3))
            .build();
  }
}
