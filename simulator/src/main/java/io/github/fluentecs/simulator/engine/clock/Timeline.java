package io.github.fluentecs.simulator.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time and what is due on it. Entries of one instant run in the order in which they were
 * set. Not safe for use by several threads; the engine's lock guards it.
 */
public final class Timeline {
  private static final Duration REST_LIMIT = Duration.ofDays(30);

  /** Where time ends: within what every form of a time stamp can say. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /** How much may happen in one go, so that a call comes to an end. */
  private static final int MOST_STEPS = 2_000_000;

  private final PriorityQueue<Timer> queue =
      new PriorityQueue<>(
          Comparator.comparing((Timer timer) -> timer.due).thenComparing(timer -> timer.order));
  private final Supplier<Instant> limit;
  private Instant now;
  private long order;
  private int awaited;

  public Timeline(Instant start) {
    this(start, () -> END);
  }

  /**
   * Nothing is due yet.
   *
   * @param limit the instant that time does not pass at present; it never moves back
   */
  public Timeline(Instant start, Supplier<Instant> limit) {
    this.now = start;
    this.limit = limit;
  }

  public Instant now() {
    return now;
  }

  /** Runs the action after the delay; the world is not at rest before it ran. */
  public Timer after(Duration delay, Runnable action) {
    awaited++;
    return add(delay, action, true);
  }

  /**
   * Runs the action once time has moved that far, but lets the world be at rest before: for
   * expiries, and for pauses of what would otherwise repeat forever.
   */
  public Timer eventually(Duration delay, Runnable action) {
    return add(delay, action, false);
  }

  private Timer add(Duration delay, Runnable action, boolean isAwaited) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("a delay is zero or more, not " + delay);
    }
    Timer timer = new Timer(now.plus(delay), order++, action, isAwaited);
    queue.add(timer);
    return timer;
  }

  /** Whether work is on its way that only time brings to its end. */
  public boolean awaits() {
    return awaited > 0;
  }

  /** Lets everything happen that is due now. */
  public void settle() {
    var unused = runUntil(now);
  }

  /**
   * Moves time, at most to its limit.
   *
   * @throws IllegalStateException if more happens than in one go; time has then moved so far
   */
  public void advance(Duration span) {
    if (!follow(span)) {
      throw tooMuch();
    }
  }

  /** Moves time, at most to its limit, and no further than it gets in one go; tells if so. */
  public boolean follow(Duration span) {
    if (span.isNegative()) {
      throw new IllegalArgumentException("time moves forward only, not by " + span);
    }
    boolean isBeyond = span.compareTo(Duration.between(now, END)) > 0;
    return moveTo(isBeyond ? END : now.plus(span));
  }

  private boolean moveTo(Instant wanted) {
    Instant most = limit.get();
    Instant end = wanted.isAfter(most) ? most : wanted;
    if (end.isBefore(now)) {
      return true;
    }
    boolean isThere = runUntil(end);
    now = isThere ? end : now;
    return isThere;
  }

  private IllegalStateException tooMuch() {
    return new IllegalStateException(
        "time stopped at " + now + " after " + MOST_STEPS + " steps; move it on from there");
  }

  /** Moves time until nothing awaited is left, at most to its limit; tells how far. */
  public Duration runUntilQuiescent() {
    Instant start = now;
    settle();
    int steps = 0;
    while (awaited > 0) {
      Timer next = nextOrNull();
      if (next == null) {
        throw new IllegalStateException("awaited work without a timer: " + awaited);
      }
      if (Duration.between(start, next.due).compareTo(REST_LIMIT) > 0) {
        throw new IllegalStateException(
            "no rest within " + REST_LIMIT.toDays() + " days of virtual time since " + start);
      }
      if (steps++ == MOST_STEPS || !moveTo(next.due)) {
        throw tooMuch();
      }
      if (now.isBefore(next.due)) {
        break;
      }
    }
    return Duration.between(start, now);
  }

  /** Whether everything happened that is due by then; time may go no further than it came. */
  private boolean runUntil(Instant end) {
    int steps = 0;
    for (Timer next = nextOrNull(); next != null && !next.due.isAfter(end); next = nextOrNull()) {
      if (steps++ == MOST_STEPS) {
        return false;
      }
      queue.remove();
      now = next.due;
      next.close();
      next.action.run();
    }
    return true;
  }

  private @Nullable Timer nextOrNull() {
    while (!queue.isEmpty() && queue.element().closed) {
      queue.remove();
    }
    return queue.peek();
  }

  /** One entry of the queue. */
  public final class Timer {
    private final Instant due;
    private final long order;
    private final Runnable action;
    private final boolean isAwaited;
    private boolean closed;

    private Timer(Instant due, long order, Runnable action, boolean isAwaited) {
      this.due = due;
      this.order = order;
      this.action = action;
      this.isAwaited = isAwaited;
    }

    /** Takes the entry back; without effect once it ran. */
    public void cancel() {
      close();
    }

    private void close() {
      if (!closed && isAwaited) {
        awaited--;
      }
      closed = true;
    }
  }
}
