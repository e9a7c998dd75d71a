package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ServiceConnectTestTrafficRules;

/** What clients of Service Connect connect to: a name and a port. Immutable and thread-safe. */
@Value.Immutable
public interface ServiceConnectClientAlias {
  /**
   * Returns the port.
   *
   * @return 0 to 65535
   */
  int port();

  /**
   * Returns the name.
   *
   * @return 1 to 127 lowercase letters, digits, hyphens, underscores and dots (rule NM-11); absent
   *     means {@code discoveryName.namespace}
   */
  Optional<String> dnsName();

  /**
   * Returns the header whose requests go to the new tasks before other traffic does.
   *
   * @return the header, for deployments that shift traffic; absent means none
   */
  Optional<ServiceConnectTestHeader> testTrafficHeader();

  /**
   * Makes an alias under the name {@code discoveryName.namespace}.
   *
   * @param port the port that clients connect to
   * @return the alias
   */
  static ServiceConnectClientAlias of(int port) {
    return new Builder().port(port).build();
  }

  /**
   * Makes an alias under another name.
   *
   * @param dnsName the name that clients connect to
   * @param port the port that clients connect to
   * @return the alias
   */
  static ServiceConnectClientAlias of(String dnsName, int port) {
    return new Builder().port(port).dnsName(dnsName).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the alias
   */
  static ServiceConnectClientAlias of(
      software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .port(SdkValues.number(sdk.port()))
        .dnsName(Optional.ofNullable(sdk.dnsName()))
        .testTrafficHeader(
            Optional.ofNullable(sdk.testTrafficRules())
                .map(ServiceConnectTestTrafficRules::header)
                .map(ServiceConnectTestHeader::of))
        .build();
  }

  /**
   * Returns a copy whose requests with a header go to the new tasks before other traffic does.
   *
   * @param header the header
   * @return a copy
   */
  default ServiceConnectClientAlias testTrafficHeader(ServiceConnectTestHeader header) {
    Objects.requireNonNull(header, "header");
    return new Builder().from(this).testTrafficHeader(header).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias toSdk() {
    return software.amazon.awssdk.services.ecs.model.ServiceConnectClientAlias.builder()
        .port(port())
        .dnsName(dnsName().orElse(null))
        .testTrafficRules(
            testTrafficHeader()
                .map(header -> ServiceConnectTestTrafficRules.builder().header(header.toSdk()))
                .map(ServiceConnectTestTrafficRules.Builder::build)
                .orElse(null))
        .build();
  }

  /** Builds a {@link ServiceConnectClientAlias}. Not thread-safe. */
  final class Builder extends ImmutableServiceConnectClientAlias.Builder {
    Builder() {}
  }
}
