package io.github.fluentecs.waiters.internal.poller;

/**
 * The calls that polling may make of one throttle category: a token bucket whose rate halves when
 * ECS throttles and recovers over a minute. Confined to the polling thread.
 */
final class Budget {
  private static final double NANOS = 1e9;
  private static final double FLOOR = 0.02;
  private static final double RECOVERY_SECONDS = 90;

  private final double ceiling;
  private double rate;
  private double tokens;
  private long at;
  private long reducedAt = -1;

  Budget(double perSecond, long now) {
    this.ceiling = perSecond;
    this.rate = perSecond;
    this.tokens = Math.max(1, perSecond);
    this.at = now;
  }

  private void refill(long now) {
    double seconds = Math.max(0, now - at) / NANOS;
    tokens = Math.min(Math.max(1, rate), tokens + seconds * rate);
    rate = Math.min(ceiling, rate + seconds * ceiling / RECOVERY_SECONDS);
    at = Math.max(at, now);
  }

  boolean take(long now) {
    refill(now);
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Counts a call that was not held back. */
  void spend(long now) {
    refill(now);
    tokens--;
  }

  /** Returns when the next call may be made. */
  long nextAt(long now) {
    refill(now);
    return tokens >= 1 ? now : now + (long) Math.ceil((1 - tokens) / rate * NANOS);
  }

  /** Slows down, once for all calls that were under way together. */
  void throttled(long sentAt, long now) {
    refill(now);
    if (sentAt > reducedAt) {
      rate = Math.max(ceiling * FLOOR, rate / 2);
      tokens = Math.min(tokens, 0);
      reducedAt = now;
    }
  }

  double rate() {
    return rate;
  }
}
