package io.github.fluentecs.core.service;

import io.github.fluentecs.core.rule.Violation;
import io.github.fluentecs.core.rule.internal.RoundedDurations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds the times of a service that its request carries rounded up. Not thread-safe. */
final class RoundedTimes {
  private static final String CONFIGURATION = DeploymentRules.MEMBER + ".";

  private final RoundedDurations times;

  private RoundedTimes(RoundedDurations times) {
    this.times = times;
  }

  static RoundedTimes in(String operation) {
    return new RoundedTimes(RoundedDurations.of(operation));
  }

  List<Violation> advice() {
    return times.advice();
  }

  RoundedTimes gracePeriod(Optional<Duration> time) {
    times.seconds("healthCheckGracePeriodSeconds", time);
    return this;
  }

  RoundedTimes deployment(Optional<DeploymentConfiguration> configuration) {
    configuration.ifPresent(this::collect);
    return this;
  }

  RoundedTimes serviceConnect(Optional<ServiceConnectConfiguration> configuration) {
    List<ServiceConnectService> services =
        configuration.map(ServiceConnectConfiguration::services).orElse(List.of());
    for (int i = 0; i < services.size(); i++) {
      String path = ServiceConnectRules.MEMBER + ".services[" + i + "].timeout.";
      times.seconds(path + "idleTimeoutSeconds", services.get(i).idleTimeout());
      times.seconds(path + "perRequestTimeoutSeconds", services.get(i).perRequestTimeout());
    }
    return this;
  }

  RoundedTimes gateways(List<GatewayConnector> connectors) {
    for (int i = 0; i < connectors.size(); i++) {
      String path = GatewayConnectorModel.MEMBER + "[" + i + "]." + GatewayConnectorModel.HEALTH;
      Optional<GatewayHealthCheck> check = connectors.get(i).healthCheck();
      times.seconds(
          path + "." + GatewayConnectorModel.TIMEOUT, check.flatMap(GatewayHealthCheck::timeout));
      times.seconds(
          path + "." + GatewayConnectorModel.INTERVAL, check.flatMap(GatewayHealthCheck::interval));
    }
    return this;
  }

  RoundedTimes monitoring(Optional<MonitoringConfiguration> configuration) {
    List<MetricConfiguration> metrics =
        configuration.map(MonitoringConfiguration::metricConfigurations).orElse(List.of());
    for (int i = 0; i < metrics.size(); i++) {
      times.seconds(
          "monitoring.metricConfigurations[" + i + "].resolutionSeconds",
          Optional.of(metrics.get(i).resolution()));
    }
    return this;
  }

  private void collect(DeploymentConfiguration configuration) {
    times.minutes(CONFIGURATION + "bakeTimeInMinutes", configuration.bakeTime());
    configuration.strategy().ifPresent(this::collect);
    List<DeploymentLifecycleHook> hooks = configuration.lifecycleHooks();
    for (int i = 0; i < hooks.size(); i++) {
      times.minutes(
          CONFIGURATION + "lifecycleHooks[" + i + "].timeoutConfiguration.timeoutInMinutes",
          hooks.get(i).timeout());
    }
  }

  private void collect(DeploymentStrategy strategy) {
    if (strategy instanceof DeploymentStrategy.Linear linear) {
      times.minutes(
          CONFIGURATION + "linearConfiguration.stepBakeTimeInMinutes", Optional.of(linear.pause()));
    } else if (strategy instanceof DeploymentStrategy.Canary canary) {
      times.minutes(
          CONFIGURATION + "canaryConfiguration.canaryBakeTimeInMinutes",
          Optional.of(canary.pause()));
    }
  }
}
