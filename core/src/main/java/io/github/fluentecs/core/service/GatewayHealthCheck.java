package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How a gateway checks the health of a service's tasks. What is absent is the gateway's default.
 * Immutable and thread-safe.
 */
@Value.Immutable
public interface GatewayHealthCheck {
  /** The protocol of a health check. */
  enum Protocol {
    /** Without encryption. */
    HTTP,
    /** With encryption. */
    HTTPS
  }

  /**
   * Returns the protocol.
   *
   * @return HTTP or HTTPS
   */
  Optional<OpenEnum<Protocol>> protocol();

  /**
   * Returns the port.
   *
   * @return a port of the tasks
   */
  OptionalInt port();

  /**
   * Returns the path.
   *
   * @return where requests go
   */
  Optional<String> path();

  /**
   * Returns how long an answer may take.
   *
   * @return the time, sent in seconds, rounded up
   */
  Optional<Duration> timeout();

  /**
   * Returns the time between two checks of a task.
   *
   * @return the time, sent in seconds, rounded up
   */
  Optional<Duration> interval();

  /**
   * Returns how many successes in a row make a task healthy.
   *
   * @return the number
   */
  OptionalInt healthyThreshold();

  /**
   * Returns how many failures in a row make a task unhealthy.
   *
   * @return the number
   */
  OptionalInt unhealthyThreshold();

  /**
   * Returns the answers of HTTP that are a success.
   *
   * @return codes, for example {@code 200-299}
   */
  Optional<String> httpCode();

  /**
   * Returns the answers of gRPC that are a success.
   *
   * @return codes, for example {@code 0}
   */
  Optional<String> grpcCode();

  /**
   * Starts a health check with the gateway's defaults.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Checks a path.
   *
   * @param path where requests go
   * @return the health check
   */
  static GatewayHealthCheck ofPath(String path) {
    return new Builder().path(path).build();
  }

  /** Builds a {@link GatewayHealthCheck}. Not thread-safe. */
  final class Builder extends ImmutableGatewayHealthCheck.Builder {
    Builder() {}

    /**
     * Sets a known value.
     *
     * @param value the value
     * @return this builder
     */
    public Builder protocol(Protocol value) {
      return protocol(OpenEnum.of(value));
    }
  }
}
