package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A port of a service that the gateways of its cluster send requests to (rule GW-11). Immutable and
 * thread-safe.
 *
 * <p>Copy methods can be chained: {@code
 * GatewayConnector.of("http").through(GatewayConnector.Access.PRIVATE)}.
 */
@Value.Immutable
public interface GatewayConnector {
  /** Where the requests of a gateway come from. */
  enum Access {
    /** From the internet. */
    PUBLIC,
    /** From within a network. */
    PRIVATE
  }

  /**
   * Returns the port.
   *
   * @return the name of a port mapping of the task definition
   */
  String portName();

  /**
   * Returns how a gateway checks the tasks' health.
   *
   * @return the health check; absent means the gateway's defaults
   */
  Optional<GatewayHealthCheck> healthCheck();

  /**
   * Returns through which gateways requests come.
   *
   * @return PUBLIC, PRIVATE or both; empty means any
   */
  List<OpenEnum<Access>> accessTypes();

  /**
   * Connects a port to all gateways of the cluster.
   *
   * @param portName the name of a port mapping of the task definition
   * @return the connector
   */
  static GatewayConnector of(String portName) {
    return new Builder().portName(portName).build();
  }

  /**
   * Returns a copy with a health check.
   *
   * @param healthCheck how a gateway checks the tasks' health
   * @return a copy
   */
  default GatewayConnector healthCheck(GatewayHealthCheck healthCheck) {
    return toBuilder().healthCheck(healthCheck).build();
  }

  /**
   * Returns a copy for some gateways only.
   *
   * @param types where their requests come from
   * @return a copy
   */
  default GatewayConnector through(Access... types) {
    return toBuilder()
        .accessTypes(Arguments.list("types", types).stream().map(OpenEnum::of).toList())
        .build();
  }

  /**
   * Starts a connector from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link GatewayConnector}. Not thread-safe. */
  final class Builder extends ImmutableGatewayConnector.Builder {
    Builder() {}

    /**
     * Adds a known value.
     *
     * @param value the value
     * @return this builder
     */
    public Builder accessType(Access value) {
      return accessType(OpenEnum.of(value));
    }

    /**
     * Adds known values.
     *
     * @param values the values
     * @return this builder
     */
    public Builder accessTypes(Access... values) {
      return addAllAccessTypes(OpenEnum.listOf(values));
    }
  }
}
