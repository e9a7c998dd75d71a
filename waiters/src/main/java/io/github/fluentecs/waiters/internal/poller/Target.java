package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One subject that is polled, and the waits that it is polled for. Confined to the poller. */
final class Target {
  private static final int MAX_DOUBLINGS = 4;

  private final Subject<?> subject;
  private final Map<WaitExecution<?>, Long> requests = new LinkedHashMap<>();
  private long lastSent = -1;
  private long nextPoll;
  private int unchanged;
  private int failures;
  private int maxBatch = Integer.MAX_VALUE;
  private boolean inFlight;
  private @Nullable Snapshot last;

  Target(Subject<?> subject, long firstPoll) {
    this.subject = subject;
    this.nextPoll = firstPoll;
  }

  Subject<?> subject() {
    return subject;
  }

  /**
   * Notes that a run wants a look by a time; {@link PendingWork#ANY_TIME} leaves it to the pace.
   */
  void request(WaitExecution<?> run, long by) {
    requests.put(run, by);
  }

  /** Forgets a run, and tells whether nobody is interested any more. */
  boolean cancel(WaitExecution<?> run) {
    requests.remove(run);
    return requests.isEmpty();
  }

  Set<WaitExecution<?>> runs() {
    return requests.keySet();
  }

  long lastSent() {
    return lastSent;
  }

  boolean inFlight() {
    return inFlight;
  }

  /** How many subjects may share a call with this one. */
  int maxBatch() {
    return maxBatch;
  }

  /** Returns when this subject is to be looked at next. */
  long due() {
    long due = nextPoll;
    for (long by : requests.values()) {
      if (by != PendingWork.ANY_TIME && lastSent < by) {
        due = Math.min(due, by);
      }
    }
    return due;
  }

  void sent(long now) {
    lastSent = now;
    inFlight = true;
  }

  /** Notes what a look showed, and returns how many looks in a row have shown no change. */
  int succeeded(Snapshot snapshot) {
    inFlight = false;
    failures = 0;
    unchanged = snapshot.equals(last) ? unchanged + 1 : 0;
    last = snapshot;
    maxBatch = maxBatch > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : maxBatch * 2;
    return unchanged;
  }

  /** Notes that a look failed, and returns the doublings of the time until the next one. */
  int failed() {
    inFlight = false;
    failures = Math.min(failures + 1, MAX_DOUBLINGS);
    return failures;
  }

  /** Asks again at once, with fewer others, because one of them may have spoilt the call. */
  void retrySmaller(int size, long now) {
    inFlight = false;
    maxBatch = Math.max(1, size / 2);
    nextPoll = now;
  }

  /** Notes when to look again. */
  void scheduleAt(long nanos) {
    nextPoll = nanos;
  }

  int unchanged() {
    return unchanged;
  }
}
