package io.github.fluentecs.simulator.engine.lifecycle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the program in a container behaves.
 *
 * @param lifetime when it exits by itself, counted from its start; null to run until it is stopped
 * @param exit how it exits by itself
 * @param grace how long it takes to exit after the stop signal; null to ignore the signal
 * @param stop how it exits when it follows the signal
 */
record ContainerBehavior(
    @Nullable Duration lifetime, Exit exit, @Nullable Duration grace, Exit stop) {
  /** Runs until it is stopped, and then leaves at once with 128 and SIGTERM. */
  static final ContainerBehavior DEFAULT =
      new ContainerBehavior(null, Exit.of(0), Duration.ofSeconds(1), Exit.of(143));

  /**
   * What is told of the end of a program.
   *
   * @param code null where it is not known
   * @param reason null for none
   */
  record Exit(@Nullable Integer code, @Nullable String reason) {
    /** What a killed process reports: 128 and SIGKILL. */
    static final Exit KILLED = of(137);

    static final Exit UNKNOWN = new Exit(null, null);

    static Exit of(int code) {
      return new Exit(code, null);
    }
  }

  ContainerBehavior exiting(Duration after, Exit with) {
    return new ContainerBehavior(after, with, grace, stop);
  }

  ContainerBehavior stopping(Exit with) {
    return new ContainerBehavior(lifetime, exit, grace, with);
  }

  ContainerBehavior ignoringSignal() {
    return new ContainerBehavior(lifetime, exit, null, stop);
  }
}
