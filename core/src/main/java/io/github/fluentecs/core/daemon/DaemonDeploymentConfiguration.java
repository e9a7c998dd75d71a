package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.WholeUnits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** How the deployments of a daemon proceed. Immutable and thread-safe. */
@Value.Immutable
public interface DaemonDeploymentConfiguration {
  /**
   * Returns how many of the instances are drained at a time.
   *
   * @return 0 to 100 percent; absent means 25
   */
  Optional<Percent> drainPercent();

  /**
   * Returns how long alarms are watched after the last instance.
   *
   * @return the bake time, sent in minutes, rounded up; up to a day, absent means none
   */
  Optional<Duration> bakeTime();

  /**
   * Returns the alarms that roll a deployment back.
   *
   * @return the alarms; absent means none
   */
  Optional<DaemonAlarms> alarms();

  /**
   * Starts a configuration.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static DaemonDeploymentConfiguration of(
      software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return builder()
        .drainPercent(SdkValues.percent(sdk.drainPercent()))
        .bakeTime(Optional.ofNullable(sdk.bakeTimeInMinutes()).map(Duration::ofMinutes))
        .alarms(Optional.ofNullable(sdk.alarms()).map(DaemonAlarms::of))
        .build();
  }

  /**
   * Makes a configuration that drains a share of the instances at a time.
   *
   * @param percent 0 to 100
   * @return the configuration
   */
  static DaemonDeploymentConfiguration draining(Percent percent) {
    Objects.requireNonNull(percent, "percent");
    return builder().drainPercent(percent).build();
  }

  /**
   * Returns a copy that watches alarms after the last instance.
   *
   * @param time how long
   * @return a copy
   */
  default DaemonDeploymentConfiguration baking(Duration time) {
    Objects.requireNonNull(time, "time");
    return toBuilder().bakeTime(time).build();
  }

  /**
   * Returns a copy that rolls back when an alarm goes off.
   *
   * @param names names of CloudWatch alarms
   * @return a copy
   */
  default DaemonDeploymentConfiguration rollbackOn(String... names) {
    return toBuilder().alarms(DaemonAlarms.of(names)).build();
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
  default software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration toSdk() {
    return software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration.builder()
        .drainPercent(drainPercent().map(percent -> percent.value().doubleValue()).orElse(null))
        .bakeTimeInMinutes(bakeTime().map(WholeUnits::minutes).orElse(null))
        .alarms(alarms().map(DaemonAlarms::toSdk).orElse(null))
        .build();
  }

  /** Builds a {@link DaemonDeploymentConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableDaemonDeploymentConfiguration.Builder {
    Builder() {}
  }
}
