package io.github.fluentecs.waiters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One subject that is polled, and the waits that it is polled for. Confined to the poller. */
final class Target {
  private static final int MOST_DOUBLINGS = 4;

  private final Subject<?> subject;
  private final Map<WaitExecution<?>, Long> interest = new LinkedHashMap<>();
  private long lastAsked = -1;
  private long nextLook;
  private int quiet;
  private int failures;
  private int together = Integer.MAX_VALUE;
  private boolean underWay;
  private @Nullable Snapshot last;

  Target(Subject<?> subject, long firstLook) {
    this.subject = subject;
    this.nextLook = firstLook;
  }

  Subject<?> subject() {
    return subject;
  }

  /**
   * Notes that a run wants a look by a time; {@link PendingWork#WHENEVER} leaves it to the pace.
   */
  void want(WaitExecution<?> run, long by) {
    interest.put(run, by);
  }

  /** Forgets a run, and tells whether nobody is interested any more. */
  boolean drop(WaitExecution<?> run) {
    interest.remove(run);
    return interest.isEmpty();
  }

  Set<WaitExecution<?>> runs() {
    return interest.keySet();
  }

  long lastAsked() {
    return lastAsked;
  }

  boolean underWay() {
    return underWay;
  }

  /** How many subjects may share a call with this one. */
  int together() {
    return together;
  }

  /** Returns when this subject is to be looked at next. */
  long due() {
    long due = nextLook;
    for (long by : interest.values()) {
      if (by != PendingWork.WHENEVER && lastAsked < by) {
        due = Math.min(due, by);
      }
    }
    return due;
  }

  void asked(long now) {
    lastAsked = now;
    underWay = true;
  }

  /** Notes what a look showed, and returns how many looks in a row have shown no change. */
  int saw(Snapshot snapshot) {
    underWay = false;
    failures = 0;
    quiet = snapshot.equals(last) ? quiet + 1 : 0;
    last = snapshot;
    together = together > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : together * 2;
    return quiet;
  }

  /** Notes that a look failed, and returns the doublings of the time until the next one. */
  int failed() {
    underWay = false;
    failures = Math.min(failures + 1, MOST_DOUBLINGS);
    return failures;
  }

  /** Asks again at once, with fewer others, because one of them may have spoilt the call. */
  void suspect(int size, long now) {
    underWay = false;
    together = Math.max(1, size / 2);
    nextLook = now;
  }

  /** Notes when to look again. */
  void lookAt(long nanos) {
    nextLook = nanos;
  }

  int quiet() {
    return quiet;
  }
}
