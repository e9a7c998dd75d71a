package io.github.fluentecs.simulator.engine.state;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.ServiceConnectServiceResource;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** The services of Cloud Map that Service Connect makes: names, with nothing behind them. */
final class ConnectedServices {
  private ConnectedServices() {}

  /** Those of a revision; null, which is not shown, where there are none. */
  static @Nullable List<ServiceConnectServiceResource> of(ServiceRevision revision) {
    ServiceConnectConfiguration connect = revision.serviceConnectConfiguration();
    if (connect == null || !connect.enabled() || connect.services().isEmpty()) {
      return null;
    }
    String[] arn = revision.serviceArn().split(":", -1);
    String prefix =
        String.join(":", "arn", arn[1], "servicediscovery", arn[3], arn[4], "service/srv-");
    return connect.services().stream().map(service -> resource(service, prefix)).toList();
  }

  private static ServiceConnectServiceResource resource(
      ServiceConnectService service, String prefix) {
    String name = Objects.requireNonNullElse(service.discoveryName(), service.portName());
    return ServiceConnectServiceResource.builder()
        .discoveryName(name)
        .discoveryArn(prefix + name)
        .build();
  }
}
