package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.immutables.value.Value;

/**
 * The settings of {@link Waiters}: delays, budgets, time. Immutable; thread-safe when its random
 * generator is.
 */
@Value.Immutable
public interface WaiterSettings {
  /** The default share of ECS's own rate that polling uses. */
  double SHARE = 0.2;

  /**
   * Returns the delay between polls of one resource.
   *
   * @return {@link Backoff#standard()} by default
   */
  @Value.Default
  default Backoff backoff() {
    return Backoff.standard();
  }

  /**
   * Returns the calls a second that polling may make of each throttle category. They are halved
   * when ECS throttles, and recover within 90 s.
   *
   * @return {@link RequestBudget#standard()} by default
   */
  @Value.Default
  default RequestBudget budget() {
    return RequestBudget.standard();
  }

  /**
   * Returns the calls a second of single throttle categories, which precede {@link #budget()}.
   *
   * @return only what differs from {@link #callsPerSecond(ThrottleCategory)}'s default
   */
  Map<ThrottleCategory, Double> budgets();

  /**
   * Returns the clocks and the timer.
   *
   * @return the system's, with a thread of the waiters' own, by default; any other one stays the
   *     caller's to close
   */
  Optional<TimeSource> time();

  /**
   * Returns the source of jitter. To repeat a sequence, set one with a seed: {@code new
   * Random(42)}.
   *
   * @return used by one thread at a time; by default each {@link Waiters} has its own: with a fixed
   *     seed on {@linkplain TimeSource#virtual virtual time}, so that two runs are the same, and
   *     with a random one otherwise
   */
  Optional<RandomGenerator> random();

  /**
   * Returns what hears of all waits.
   *
   * @return none by default
   */
  Optional<WaitListener> listener();

  /**
   * Returns the source of ECS's events. While it gives events, tasks and container instances are
   * polled at the beginning and then only as often as {@link #reconcileEvery} says, and so are
   * services, which are also polled when an event concerns them.
   *
   * @return none by default
   */
  Optional<EventFeed> events();

  /**
   * Returns how often what events tell is polled all the same, since events can be lost.
   *
   * @return 2 minutes by default; a state that lasts less may be missed when its event is lost
   */
  @Value.Default
  default Duration reconcileEvery() {
    return Duration.ofMinutes(2);
  }

  /**
   * Returns where calls of a blocking client are made, and functions of {@link Waits#calling}.
   *
   * @return the polling thread by default, so that there is only one; a call that hangs then delays
   *     the other waits until another thread goes on, after a second or two
   */
  @Value.Default
  default Executor callsOn() {
    return Runnable::run;
  }

  /**
   * Returns the calls a second that polling may make of one throttle category.
   *
   * @param category the category
   * @return a fifth of ECS's sustained rate by default: 4 for tasks, services and instances
   */
  default double callsPerSecond(ThrottleCategory category) {
    Objects.requireNonNull(category, "category");
    Double given = budgets().get(category);
    return given == null ? budget().callsPerSecond(category) : given;
  }

  /** Refuses budgets that would never allow a call, and a time that is none. */
  @Value.Check
  default void check() {
    if (reconcileEvery().isNegative() || reconcileEvery().isZero()) {
      throw new IllegalArgumentException(
          "reconcileEvery is " + reconcileEvery() + "; give more than no time");
    }
    budgets()
        .forEach(
            (category, rate) -> {
              if (!(rate > 0)) {
                throw new IllegalArgumentException(
                    "budget of " + category + " is " + rate + "; give more than 0 calls a second");
              }
            });
  }

  /**
   * Starts settings.
   *
   * @return a builder with the defaults
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the defaults.
   *
   * @return the settings of {@link Waiters#using(io.github.fluentecs.core.Ecs)}
   */
  static WaiterSettings standard() {
    return builder().build();
  }

  /** Builds {@link WaiterSettings}. Not thread-safe. */
  final class Builder extends ImmutableWaiterSettings.Builder {
    Builder() {}
  }
}
