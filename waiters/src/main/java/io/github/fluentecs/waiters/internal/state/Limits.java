package io.github.fluentecs.waiters.internal.state;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** How long waits last at most, as far as that is known before they begin. */
final class Limits {
  /** Of a wait without a deadline, or with one that is only known while it runs. */
  static final Duration UNKNOWN = ChronoUnit.FOREVER.getDuration();

  private Limits() {}

  static Duration sum(Duration first, Duration second) {
    return first.equals(UNKNOWN) || second.equals(UNKNOWN)
        ? UNKNOWN
        : Duration.ofNanos(Nanos.after(Nanos.of(first), second));
  }

  static Duration smallest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  static Duration largest(Collection<Duration> limits) {
    return limits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
