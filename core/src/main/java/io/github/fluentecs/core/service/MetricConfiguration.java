package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;

/**
 * How often some metrics of a service are taken. Immutable and thread-safe.
 *
 * @param metricNames 1 to 5 of CPUUtilization and MemoryUtilization
 * @param resolution 20 or 60 seconds
 */
public record MetricConfiguration(List<String> metricNames, Duration resolution) {
  /** The metric of the CPU that the tasks use, as part of what they reserve. */
  public static final String CPU_UTILIZATION = "CPUUtilization";

  /** The metric of the memory that the tasks use, as part of what they reserve. */
  public static final String MEMORY_UTILIZATION = "MemoryUtilization";

  private static final String NAMES = "metricNames";
  private static final String RESOLUTION = "resolutionSeconds";

  /**
   * Copies the list.
   *
   * @param metricNames 1 to 5 names
   * @param resolution 20 or 60 seconds
   */
  public MetricConfiguration {
    metricNames = Arguments.copyOf("metricNames", metricNames);
    Objects.requireNonNull(resolution, "resolution");
  }

  /**
   * Takes metrics at a resolution.
   *
   * @param resolution 20 or 60 seconds
   * @param metricNames {@link #CPU_UTILIZATION}, {@link #MEMORY_UTILIZATION} or both
   * @return the configuration
   */
  public static MetricConfiguration every(Duration resolution, String... metricNames) {
    return new MetricConfiguration(Arguments.list(NAMES, metricNames), resolution);
  }

  static MetricConfiguration of(SdkPojo sdk) {
    return new MetricConfiguration(
        SdkMembers.texts(sdk, NAMES),
        Duration.ofSeconds(SdkValues.number((Integer) SdkMembers.read(sdk, RESOLUTION))));
  }

  Map<String, Object> members() {
    return Map.of(NAMES, metricNames, RESOLUTION, WholeUnits.seconds(resolution));
  }
}
