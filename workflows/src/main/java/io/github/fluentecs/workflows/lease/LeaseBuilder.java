package io.github.fluentecs.workflows.lease;

import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Opens a {@link Lease}. Not thread-safe. */
public final class LeaseBuilder {
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(2);

  private final Protector protector;
  private Duration time = Duration.ofMinutes(30);
  private Consumer<? super LeaseState> listener = state -> {};

  LeaseBuilder(Protector protector) {
    this.protector = protector;
  }

  /**
   * Sets for how long ECS protects the task at each renewal, which is also how long a process that
   * dies keeps its task from being stopped. It is renewed after a third of that.
   *
   * @param duration whole minutes, 1 to 2880; 30 by default
   * @return this builder
   * @throws IllegalArgumentException for another time
   */
  public LeaseBuilder renewing(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    if (duration.compareTo(LEAST) < 0
        || duration.compareTo(MOST) > 0
        || !duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
      throw new IllegalArgumentException(
          "duration: given " + duration + "; allowed whole minutes from 1 to 2880");
    }
    time = duration;
    return this;
  }

  /**
   * Sets a listener, which is told each change of the state.
   *
   * @param changed called by one thread at a time, mostly the waiters'; it must not block, nor
   *     close the lease; what it throws is logged
   * @return this builder
   */
  public LeaseBuilder onChange(Consumer<? super LeaseState> changed) {
    listener = Objects.requireNonNull(changed, "changed");
    return this;
  }

  /**
   * Protects the task, and renews that until the lease is closed. Returns after the first answer;
   * {@link Lease#state()} tells whether the task is protected.
   *
   * @param waiters execute the calls, on their scheduler; they stay open
   * @return a lease; close it
   */
  public Lease open(Waiters waiters) {
    Objects.requireNonNull(waiters, "waiters");
    return new Lease(protector, time, listener, waiters).opened();
  }
}
