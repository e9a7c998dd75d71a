package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A pace that is varied at random.
 *
 * @param pace the pace without jitter
 * @param share the largest deviation, 0 to 1
 */
record Jittered(Backoff pace, double share) implements Backoff {
  @Override
  public Duration delay(int quiet, RandomGenerator random) {
    double factor = 1 + share * (2 * random.nextDouble() - 1);
    return Duration.ofNanos(Math.max(1, (long) (pace.delay(quiet, random).toNanos() * factor)));
  }

  @Override
  public Optional<Duration> early(int quiet) {
    return pace.early(quiet);
  }
}
