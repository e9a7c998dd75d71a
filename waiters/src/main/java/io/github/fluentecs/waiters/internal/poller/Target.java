package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subject that is polled, and the waits that need it. Confined to the polling thread. */
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
   * Adds a wait that needs a poll by a time; {@link PendingWork#ANY_TIME} leaves it to the backoff.
   */
  void request(WaitExecution<?> execution, long by) {
    requests.put(execution, by);
  }

  /** Removes a wait, and returns whether none is left. */
  boolean cancel(WaitExecution<?> execution) {
    requests.remove(execution);
    return requests.isEmpty();
  }

  Set<WaitExecution<?>> executions() {
    return requests.keySet();
  }

  long lastSent() {
    return lastSent;
  }

  boolean inFlight() {
    return inFlight;
  }

  /** Returns the largest batch that this subject may be polled in. */
  int maxBatch() {
    return maxBatch;
  }

  /** Returns when this subject must be polled next. */
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

  /** Records a poll, and returns how many polls in a row have shown no change. */
  int succeeded(Snapshot snapshot) {
    inFlight = false;
    failures = 0;
    unchanged = snapshot.equals(last) ? unchanged + 1 : 0;
    last = snapshot;
    maxBatch = maxBatch > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : maxBatch * 2;
    return unchanged;
  }

  /** Records a failed poll, and returns how often its delay is doubled. */
  int failed() {
    inFlight = false;
    failures = Math.min(failures + 1, MAX_DOUBLINGS);
    return failures;
  }

  /** Polls again at once in a smaller batch, since another subject may have made the call fail. */
  void retrySmaller(int size, long now) {
    inFlight = false;
    maxBatch = Math.max(1, size / 2);
    nextPoll = now;
  }

  void scheduleAt(long nanos) {
    nextPoll = nanos;
  }

  int unchanged() {
    return unchanged;
  }
}
