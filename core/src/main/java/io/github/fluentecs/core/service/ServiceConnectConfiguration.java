package io.github.fluentecs.core.service;

import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the tasks of a service reach others by names within a namespace, and are reached. Immutable
 * and thread-safe; {@code toString} masks the options of logs.
 *
 * <p>Copy methods can be chained: {@code
 * ServiceConnectConfiguration.serving(ServiceConnectService.of("http", 80)).namespace("shop")}.
 */
@Value.Immutable
public interface ServiceConnectConfiguration {
  /**
   * Returns whether Service Connect is on.
   *
   * @return true when it is on
   */
  boolean enabled();

  /**
   * Returns the namespace.
   *
   * @return the name or ARN of a namespace of Cloud Map; absent means the cluster's default
   */
  Optional<String> namespace();

  /**
   * Returns what others reach in the tasks.
   *
   * @return named ports (rules SC-1 to SC-3); none for a service that only reaches others
   */
  List<ServiceConnectService> services();

  /**
   * Returns where the log of the proxy goes.
   *
   * @return the log configuration (rule SC-4); absent means that there is none
   */
  Optional<LogConfiguration> logConfiguration();

  /**
   * Returns the access log, which goes where the log goes.
   *
   * @return the access log (rule SC-5); absent means that there is none
   */
  Optional<ServiceConnectAccessLogs> accessLogConfiguration();

  /**
   * Returns how much the proxy logs of its own work.
   *
   * @return the level (rule SC-7); absent means INFO
   */
  Optional<OpenEnum<ProxyLogLevel>> proxyLogLevel();

  /**
   * Turns Service Connect off.
   *
   * @return the configuration
   */
  static ServiceConnectConfiguration off() {
    return new Builder().enabled(false).build();
  }

  /**
   * Lets the tasks reach others only.
   *
   * @return the configuration
   */
  static ServiceConnectConfiguration clientOnly() {
    return new Builder().enabled(true).build();
  }

  /**
   * Lets the tasks reach others, and others reach the tasks.
   *
   * @param services named ports of the task definition
   * @return the configuration
   */
  static ServiceConnectConfiguration serving(ServiceConnectService... services) {
    return new Builder().enabled(true).services(Arguments.list("services", services)).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static ServiceConnectConfiguration of(
      software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .enabled(Boolean.TRUE.equals(sdk.enabled()))
        .namespace(Optional.ofNullable(sdk.namespace()))
        .services(SdkLists.map(sdk.services(), ServiceConnectService::of))
        .logConfiguration(Optional.ofNullable(sdk.logConfiguration()).map(LogConfiguration::of))
        .accessLogConfiguration(
            Optional.ofNullable(sdk.accessLogConfiguration()).map(ServiceConnectAccessLogs::of))
        .proxyLogLevel(ProxyLogLevel.of(NewerMember.PROXY_SETTINGS.read(sdk)))
        .build();
  }

  /**
   * Returns a copy in a namespace.
   *
   * @param namespace the name or ARN of a namespace of Cloud Map
   * @return a copy
   */
  default ServiceConnectConfiguration namespace(String namespace) {
    return toBuilder().namespace(namespace).build();
  }

  /**
   * Returns a copy whose proxy logs.
   *
   * @param log where the log goes
   * @return a copy
   */
  default ServiceConnectConfiguration log(LogConfiguration log) {
    Objects.requireNonNull(log, "log");
    return toBuilder().logConfiguration(log).build();
  }

  /**
   * Returns a copy whose proxy logs, and logs each request.
   *
   * @param log where both logs go
   * @param accessLogs how a request is logged
   * @return a copy
   */
  default ServiceConnectConfiguration log(
      LogConfiguration log, ServiceConnectAccessLogs accessLogs) {
    Objects.requireNonNull(accessLogs, "accessLogs");
    Objects.requireNonNull(log, "log");
    return toBuilder().logConfiguration(log).accessLogConfiguration(accessLogs).build();
  }

  /**
   * Returns a copy whose proxy logs more or less of its own work.
   *
   * @param level the level
   * @return a copy
   */
  default ServiceConnectConfiguration proxyLogLevel(ProxyLogLevel level) {
    Objects.requireNonNull(level, "level");
    return toBuilder().proxyLogLevel(level).build();
  }

  /**
   * Starts a configuration from this one.
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
  default software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration toSdk() {
    var connect =
        software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration.builder()
            .enabled(enabled())
            .namespace(namespace().orElse(null))
            .services(SdkLists.mapOrNull(services(), ServiceConnectService::toSdk))
            .logConfiguration(logConfiguration().map(LogConfiguration::toSdk).orElse(null))
            .accessLogConfiguration(
                accessLogConfiguration().map(ServiceConnectAccessLogs::toSdk).orElse(null));
    proxyLogLevel()
        .ifPresent(
            level ->
                NewerMember.PROXY_SETTINGS.set(
                    connect, List.of(Map.of(ProxyLogLevel.MEMBER, level.text()))));
    return connect.build();
  }

  /** Builds a {@link ServiceConnectConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableServiceConnectConfiguration.Builder {
    Builder() {}

    /**
     * Sets a known value.
     *
     * @param value the value
     * @return this builder
     */
    public Builder proxyLogLevel(ProxyLogLevel value) {
      return proxyLogLevel(OpenEnum.of(value));
    }
  }
}
