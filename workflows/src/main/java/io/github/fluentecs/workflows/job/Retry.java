package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which ends of a piece lead to another attempt, how often, and after which pause. Immutable and
 * thread-safe.
 */
public final class Retry {
  private final String name;
  private final Predicate<TaskOutcome> ends;
  private final int most;
  private final Duration time;

  private Retry(String name, Predicate<TaskOutcome> ends, int most, Duration time) {
    this.name = name;
    this.ends = ends;
    this.most = most;
    this.time = time;
  }

  /**
   * Retries what ECS could not place for want of capacity, where another try can help: after 5 s,
   * then after twice as long each time, up to a minute. Without limit, unless {@link #times} sets
   * one; a {@link #pause} is the shortest time between two tries.
   *
   * @return the retry
   */
  public static Retry placement() {
    return new Retry("placement", outcome -> false, Integer.MAX_VALUE, Duration.ZERO);
  }

  /**
   * Retries a task that never ran, for another reason than capacity: its image or a secret could
   * not be had, for example. Once, unless {@link #times} says otherwise.
   *
   * @return the retry
   */
  public static Retry failedToStart() {
    return of("failed to start", outcome -> outcome instanceof TaskOutcome.FailedToStart);
  }

  /**
   * Retries a task that lost its Spot capacity. Once, unless {@link #times} says otherwise.
   *
   * @return the retry
   */
  public static Retry spotInterruption() {
    return of("Spot interruption", outcome -> outcome instanceof TaskOutcome.SpotInterrupted);
  }

  /**
   * Retries a task that lost its container instance. Once, unless {@link #times} says otherwise.
   *
   * @return the retry
   */
  public static Retry hostLost() {
    return of("lost host", outcome -> outcome instanceof TaskOutcome.HostLost);
  }

  /**
   * Retries a task of which a container ended with one of some exit codes. Once, unless {@link
   * #times} says otherwise.
   *
   * @param codes the exit codes, one at least
   * @return the retry
   * @throws IllegalArgumentException without a code
   */
  public static Retry exitCode(Integer... codes) {
    List<Integer> some = Arguments.list("codes", codes);
    if (some.isEmpty()) {
      throw new IllegalArgumentException("codes: given none; give one at least");
    }
    return of(
        "exit code " + some,
        outcome ->
            outcome instanceof TaskOutcome.Exited
                && outcome.exitCodes().values().stream().anyMatch(some::contains));
  }

  private static Retry of(String name, Predicate<TaskOutcome> ends) {
    return new Retry(name, ends, 1, Duration.ZERO);
  }

  /**
   * Sets how often a piece is tried again for that.
   *
   * @param number 1 or more
   * @return a copy
   * @throws IllegalArgumentException for less
   */
  public Retry times(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number: given " + number + "; allowed is 1 or more");
    }
    return new Retry(name, ends, number, time);
  }

  /**
   * Sets how long a piece waits before it is tried again.
   *
   * @param pause the time; by default none
   * @return a copy
   * @throws IllegalArgumentException for a negative time
   */
  public Retry pause(Duration pause) {
    if (Objects.requireNonNull(pause, "pause").isNegative()) {
      throw new IllegalArgumentException("pause: given " + pause + "; allowed is zero or more");
    }
    return new Retry(name, ends, most, pause);
  }

  boolean isOfPlacement() {
    return name.equals("placement");
  }

  boolean isFor(TaskOutcome outcome) {
    return ends.test(outcome);
  }

  int most() {
    return most;
  }

  Duration pause() {
    return time;
  }

  /** Returns for what it is, and how often. */
  @Override
  public String toString() {
    return most == Integer.MAX_VALUE ? name : name + ", " + most + " times";
  }
}
