package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.TimeoutConfiguration;

/**
 * A named port of the task definition under which others reach the tasks of a service. Immutable
 * and thread-safe.
 *
 * <p>Copy methods can be chained: {@code ServiceConnectService.of("http",
 * 80).discoveryName("shop").idleTimeout(Duration.ofMinutes(1))}.
 */
@Value.Immutable
public interface ServiceConnectService {
  /**
   * Returns the name of the port.
   *
   * @return the name of a port mapping of the task definition
   */
  String portName();

  /**
   * Returns the name of the service of Cloud Map that ECS makes.
   *
   * @return 1 to 64 lowercase letters, digits, hyphens and underscores (rule NM-11), once in the
   *     namespace; absent means the name of the port
   */
  Optional<String> discoveryName();

  /**
   * Returns the names and ports that clients connect to.
   *
   * @return one alias (rule NM-11)
   */
  List<ServiceConnectClientAlias> clientAliases();

  /**
   * Returns the port that the proxy listens on.
   *
   * @return a port; absent means the container's port, and under bridge a free one
   */
  OptionalInt ingressPortOverride();

  /**
   * Returns how long a connection without traffic is kept.
   *
   * @return 0 or more, sent in seconds, rounded up (rule SC-3); 0 means forever; absent means 5
   *     minutes for HTTP, HTTP2 and GRPC, and an hour for TCP
   */
  Optional<Duration> idleTimeout();

  /**
   * Returns how long the answer to a request may take.
   *
   * @return 0 or more, sent in seconds, rounded up (rule SC-3); 0 means any time; not for TCP
   */
  Optional<Duration> perRequestTimeout();

  /**
   * Returns how traffic is encrypted.
   *
   * @return the certificates; absent means that it is not
   */
  Optional<ServiceConnectTls> tls();

  /**
   * Serves a port under a name and a port.
   *
   * @param portName the name of a port mapping of the task definition
   * @param alias what clients connect to
   * @return the service
   */
  static ServiceConnectService of(String portName, ServiceConnectClientAlias alias) {
    Objects.requireNonNull(alias, "alias");
    return new Builder().portName(portName).clientAlias(alias).build();
  }

  /**
   * Serves a port under the name {@code discoveryName.namespace}.
   *
   * @param portName the name of a port mapping of the task definition
   * @param clientPort the port that clients connect to
   * @return the service
   */
  static ServiceConnectService of(String portName, int clientPort) {
    return of(portName, ServiceConnectClientAlias.of(clientPort));
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the service
   */
  static ServiceConnectService of(
      software.amazon.awssdk.services.ecs.model.ServiceConnectService sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Optional<TimeoutConfiguration> timeout = Optional.ofNullable(sdk.timeout());
    return new Builder()
        .portName(SdkValues.text(sdk.portName()))
        .discoveryName(Optional.ofNullable(sdk.discoveryName()))
        .clientAliases(SdkLists.map(sdk.clientAliases(), ServiceConnectClientAlias::of))
        .ingressPortOverride(SdkValues.optional(sdk.ingressPortOverride()))
        .idleTimeout(timeout.map(times -> times.idleTimeoutSeconds()).map(Duration::ofSeconds))
        .perRequestTimeout(
            timeout.map(times -> times.perRequestTimeoutSeconds()).map(Duration::ofSeconds))
        .tls(Optional.ofNullable(sdk.tls()).map(ServiceConnectTls::of))
        .build();
  }

  /**
   * Returns a copy with a name of its own in the namespace.
   *
   * @param name lowercase letters, digits, hyphens and underscores
   * @return a copy
   */
  default ServiceConnectService discoveryName(String name) {
    Objects.requireNonNull(name, "name");
    return toBuilder().discoveryName(name).build();
  }

  /**
   * Returns a copy that ends connections without traffic.
   *
   * @param time how long they are kept; zero means forever
   * @return a copy
   */
  default ServiceConnectService idleTimeout(Duration time) {
    Objects.requireNonNull(time, "time");
    return toBuilder().idleTimeout(time).build();
  }

  /**
   * Returns a copy that ends requests without an answer.
   *
   * @param time how long an answer may take; zero means any time
   * @return a copy
   */
  default ServiceConnectService perRequestTimeout(Duration time) {
    Objects.requireNonNull(time, "time");
    return toBuilder().perRequestTimeout(time).build();
  }

  /**
   * Returns a copy whose traffic is encrypted.
   *
   * @param tls the certificates
   * @return a copy
   */
  default ServiceConnectService tls(ServiceConnectTls tls) {
    return toBuilder().tls(tls).build();
  }

  /**
   * Starts a service from this one.
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
  default software.amazon.awssdk.services.ecs.model.ServiceConnectService toSdk() {
    var service =
        software.amazon.awssdk.services.ecs.model.ServiceConnectService.builder()
            .portName(portName())
            .discoveryName(discoveryName().orElse(null))
            .clientAliases(SdkLists.mapOrNull(clientAliases(), ServiceConnectClientAlias::toSdk))
            .ingressPortOverride(SdkValues.orNull(ingressPortOverride()))
            .tls(tls().map(ServiceConnectTls::toSdk).orElse(null));
    if (idleTimeout().isPresent() || perRequestTimeout().isPresent()) {
      service.timeout(
          times ->
              times
                  .idleTimeoutSeconds(idleTimeout().map(WholeUnits::seconds).orElse(null))
                  .perRequestTimeoutSeconds(
                      perRequestTimeout().map(WholeUnits::seconds).orElse(null)));
    }
    return service.build();
  }

  /** Builds a {@link ServiceConnectService}. Not thread-safe. */
  final class Builder extends ImmutableServiceConnectService.Builder {
    Builder() {}
  }
}
