package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A pace that may be twice as quick as long as it has not slowed down.
 *
 * @param pace the pace where no calls are to spare
 */
record Eager(Pace pace) implements Backoff {
  private static final int TIMES = 2;

  @Override
  public Duration delay(int quiet, RandomGenerator random) {
    return pace.delay(quiet, random);
  }

  @Override
  public Optional<Duration> early(int quiet) {
    return quiet <= pace.steady() ? Optional.of(pace.first().dividedBy(TIMES)) : Optional.empty();
  }
}
