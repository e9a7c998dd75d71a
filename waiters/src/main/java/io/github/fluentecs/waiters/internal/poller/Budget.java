package io.github.fluentecs.waiters.internal.poller;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.DoubleSupplier;

/**
 * The calls that polling may make of one throttle category: a token bucket whose rate halves when
 * ECS throttles and recovers over a minute. Confined to the polling thread, but for {@link #rate}.
 */
final class Budget {
  private static final Logger LOG = System.getLogger(Budget.class.getName());
  private static final double NANOS = 1e9;
  private static final double FLOOR = 0.02;
  private static final double RECOVERY_SECONDS = 90;

  /** The rate where even the first one is none. */
  private static final double FIRST = 0.2;

  private final DoubleSupplier perSecond;
  private double ceiling;
  private boolean isBroken;
  private volatile double rate;
  private double tokens;
  private long at;
  private long reducedAt = -1;

  /**
   * Opens a full bucket.
   *
   * @param perSecond returns the calls a second, asked anew each time; user code
   */
  Budget(DoubleSupplier perSecond, long now) {
    this.perSecond = perSecond;
    this.ceiling = ceilingOr(FIRST);
    this.rate = ceiling;
    this.tokens = Math.max(1, ceiling);
    this.at = now;
  }

  /** Whatever is no rate leaves the one before. */
  private double ceilingOr(double before) {
    try {
      double now = perSecond.getAsDouble();
      isBroken = false;
      return now > 0 && now < Double.POSITIVE_INFINITY ? now : before;
    } catch (RuntimeException e) {
      if (!isBroken) {
        LOG.log(Level.WARNING, "The request budget threw; polling goes on at its last rate.", e);
      }
      isBroken = true;
      return before;
    }
  }

  /** Takes over a new ceiling; what throttling has left of the rate is left of the new one. */
  private void adjust() {
    double next = ceilingOr(ceiling);
    if (next != ceiling) {
      rate = rate * next / ceiling;
      ceiling = next;
    }
  }

  private void refill(long now) {
    adjust();
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

  /** Returns the calls a second that are allowed now; for any thread. */
  double rate() {
    return rate;
  }
}
