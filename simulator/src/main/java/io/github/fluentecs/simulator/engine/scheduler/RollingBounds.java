package io.github.fluentecs.simulator.engine.scheduler;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/**
 * Between which counts a service moves while its tasks are replaced.
 *
 * @param desired how many tasks it is to have
 * @param lower how many healthy ones it keeps running, rounded up
 * @param upper how many it has running or pending at most, rounded down
 */
public record RollingBounds(int desired, int lower, int upper) {
  private static final int HUNDRED = 100;

  public static RollingBounds of(int desired, int minimumHealthyPercent, int maximumPercent) {
    return new RollingBounds(
        desired,
        Math.toIntExact(-Math.floorDiv(-(long) desired * minimumHealthyPercent, HUNDRED)),
        (int) Math.min(Integer.MAX_VALUE, (long) desired * maximumPercent / HUNDRED));
  }

  /** The bounds of a service; without percentages 100 and 200, for DAEMON 0 and 100. */
  public static RollingBounds of(
      int desired, @Nullable DeploymentConfiguration configuration, boolean isDaemon) {
    Optional<DeploymentConfiguration> given = Optional.ofNullable(configuration);
    return of(
        desired,
        given.map(DeploymentConfiguration::minimumHealthyPercent).orElse(isDaemon ? 0 : HUNDRED),
        given
            .map(DeploymentConfiguration::maximumPercent)
            .orElse(isDaemon ? HUNDRED : 2 * HUNDRED));
  }

  /** How many more may be started beside those that run or are pending. */
  int mayStart(int runningOrPending) {
    return Math.max(0, upper - runningOrPending);
  }

  /** How many of the healthy ones may be stopped. */
  int mayStop(int healthy) {
    return Math.max(0, healthy - lower);
  }

  /** Nothing can be started before a stop, nor stopped before a start. */
  public boolean areStuck() {
    return desired > 0 && upper <= desired && lower >= desired;
  }
}
