package io.github.fluentecs.simulator.engine.lifecycle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the program in a container behaves.
 *
 * @param lifetime when it exits by itself, counted from its start; null to run until it is stopped
 * @param exitCode its code when it exits by itself
 * @param grace how long it takes to exit after the stop signal; null to ignore the signal
 * @param stopExitCode its code when it follows the signal
 */
record ContainerBehavior(
    @Nullable Duration lifetime, int exitCode, @Nullable Duration grace, int stopExitCode) {
  /** What a killed process reports: 128 and SIGKILL. */
  static final int KILLED = 137;

  /** Runs until it is stopped, and then leaves at once with 128 and SIGTERM. */
  static final ContainerBehavior DEFAULT =
      new ContainerBehavior(null, 0, Duration.ofSeconds(1), 143);

  ContainerBehavior exiting(Duration after, int code) {
    return new ContainerBehavior(after, code, grace, stopExitCode);
  }

  ContainerBehavior ignoringSignal() {
    return new ContainerBehavior(lifetime, exitCode, null, stopExitCode);
  }
}
