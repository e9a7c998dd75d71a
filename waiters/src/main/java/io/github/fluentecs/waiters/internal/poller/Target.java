package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.EventCoverage;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Snapshot;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.internal.state.Nanos;
import io.github.fluentecs.waiters.internal.state.PendingWork;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subject that is polled, and the waits that need it. Confined to the polling thread. */
final class Target {
  private static final int MAX_DOUBLINGS = 4;

  /** How long polls follow the backoff after an event, since what it tells of may show later. */
  private static final Duration AFTER_EVENT = Duration.ofSeconds(10);

  /** How far polls that events wake are apart at least. */
  private static final Duration BETWEEN_WAKES = Duration.ofSeconds(1);

  private final Subject<?> subject;
  private final Map<WaitExecution<?>, Request> requests = new LinkedHashMap<>();
  private long lastSent = -1;
  private long nextPoll;
  private int unchanged;
  private int failures;
  private int maxBatch = Integer.MAX_VALUE;
  private boolean inFlight;
  private @Nullable Snapshot last;
  private boolean isKnown;
  private long wokenUntil = -1;
  private @Nullable Told told;

  /** What one wait wants: a poll by a time, and what events may stand for. */
  private record Request(long by, EventCoverage coverage) {}

  /** The newest that an event or a poll has told. */
  private record Told(Observation<?> observation, long version) {}

  Target(Subject<?> subject, long firstPoll) {
    this.subject = subject;
    this.nextPoll = firstPoll;
  }

  Subject<?> subject() {
    return subject;
  }

  /**
   * Adds a wait that needs a poll by a time; {@link PendingWork#ANY_TIME} leaves it to the backoff.
   *
   * @param firstPoll when it is polled first, if events stood for polls until now
   */
  void request(WaitExecution<?> execution, long by, EventCoverage coverage, long firstPoll) {
    boolean wasCovered = isCovered();
    requests.put(execution, new Request(by, coverage));
    if (wasCovered && !isCovered()) {
      nextPoll = Math.min(nextPoll, firstPoll);
    }
  }

  /** Returns whether events tell all that the waits look at, at least that there is news. */
  private boolean isCovered() {
    return isKnown
        && requests.values().stream().noneMatch(it -> it.coverage() == EventCoverage.NONE);
  }

  /** Leaves a time between polls where events tell what they would show. */
  void pollRarely(Duration time, long now) {
    if (isToldByEvents(now)) {
      nextPoll = Math.max(nextPoll, Nanos.after(lastSent, time));
    }
  }

  /** Returns whether polls may be rare, as events tell what they would show. */
  boolean isToldByEvents(long now) {
    return isCovered() && now >= wokenUntil;
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
    for (Request request : requests.values()) {
      long by = request.by();
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

  /**
   * Keeps what an event tells.
   *
   * @return the waits that hear of it: none where it tells nothing new, or a poll has yet to show
   *     what there is
   */
  Set<WaitExecution<?>> told(Observation<?> observation, long version, long now) {
    if (told != null && told.version() >= version) {
      return Set.of();
    }
    told = new Told(observation, version);
    Set<WaitExecution<?>> hearing = new LinkedHashSet<>();
    requests.forEach(
        (execution, request) -> {
          if (request.coverage() == EventCoverage.PROVEN) {
            hearing.add(execution);
          }
        });
    if (hearing.size() < requests.size()) {
      wake(now);
    }
    return isKnown ? hearing : Set.of();
  }

  /** Polls soon, and then by the backoff for a while. */
  void wake(long now) {
    wokenUntil = Nanos.after(now, AFTER_EVENT);
    nextPoll = Math.min(nextPoll, Math.max(now, Nanos.after(lastSent, BETWEEN_WAKES)));
  }

  /** Returns what is newest: what a poll has shown, or what an event told meanwhile. */
  Observation<?> newest(Observation<?> polled, OptionalLong version, long now) {
    isKnown = polled.value().isPresent();
    Told before = told;
    if (version.isEmpty() || before == null || before.version() <= version.getAsLong()) {
      version.ifPresent(it -> told = new Told(polled, it));
      return polled;
    }
    if (requests.values().stream().allMatch(it -> it.coverage() == EventCoverage.PROVEN)) {
      return before.observation();
    }
    wake(now);
    return polled;
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
