package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.capacity.Capacity;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A capacity of a job.
 *
 * @param capacity empty for that of the command
 * @param limit how long a piece may want placement there before the next capacity; null at the last
 */
record CapacityLevel(Optional<Capacity> capacity, @Nullable Duration limit) {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  CapacityLevel withLimit(Duration time) {
    return new CapacityLevel(capacity, time);
  }

  /** The pause after a refusal, counted from 1: the same in every process, so without jitter. */
  static Duration pause(int refusals) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(refusals - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /**
   * The time that is left here after a refusal; empty where there is no limit. It follows from the
   * number of refusals, so that every process asks for the same capacity under the same token.
   */
  Optional<Duration> left(int refusals) {
    if (limit == null) {
      return Optional.empty();
    }
    Duration spent = Duration.ZERO;
    for (int each = 1; each < refusals && spent.compareTo(limit) < 0; each++) {
      spent = spent.plus(pause(each));
    }
    Duration left = limit.minus(spent);
    return Optional.of(left.isNegative() ? Duration.ZERO : left);
  }
}
