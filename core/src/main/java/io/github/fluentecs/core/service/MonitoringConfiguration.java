package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * How often the metrics of a service are taken. Immutable and thread-safe.
 *
 * @param metricConfigurations at most 5; metrics that none names are taken each minute
 */
public record MonitoringConfiguration(List<MetricConfiguration> metricConfigurations) {
  private static final String METRICS = "metricConfigurations";

  /**
   * Copies the list.
   *
   * @param metricConfigurations at most 5
   */
  public MonitoringConfiguration {
    metricConfigurations = Arguments.copyOf("metricConfigurations", metricConfigurations);
  }

  /**
   * Takes metrics as configured.
   *
   * @param metricConfigurations at most 5
   * @return the configuration
   */
  public static MonitoringConfiguration of(MetricConfiguration... metricConfigurations) {
    return new MonitoringConfiguration(Arguments.list(METRICS, metricConfigurations));
  }

  static Optional<MonitoringConfiguration> ofNullable(@Nullable Object sdk) {
    return sdk instanceof SdkPojo monitoring
        ? Optional.of(
            new MonitoringConfiguration(
                SdkMembers.structures(monitoring, METRICS).stream()
                    .map(MetricConfiguration::of)
                    .toList()))
        : Optional.empty();
  }

  Map<String, Object> members() {
    return Map.of(
        METRICS, metricConfigurations.stream().map(MetricConfiguration::members).toList());
  }
}
