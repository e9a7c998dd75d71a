package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.EventCoverage;
import io.github.fluentecs.waiters.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a running wait needs next: polls, calls and a timer. Not thread-safe. */
public final class PendingWork {
  /** The due time of a poll that the backoff decides. */
  public static final long ANY_TIME = Nanos.NEVER;

  private final Map<Subject<?>, Long> polls = new LinkedHashMap<>();
  private final Set<PendingCall<?>> calls = new LinkedHashSet<>();
  private final Set<PendingCall<?>> failureCommands = new LinkedHashSet<>();
  private final Set<PendingCommand<?>> diagnosticCalls = new LinkedHashSet<>();
  private final Set<CancelCommands> cancelCommands = new LinkedHashSet<>();
  private Set<Stage> stages = Set.of();
  private long wakeAt = Nanos.NEVER;
  private long dueAt = ANY_TIME;

  /** Returns the work of a wait that has not begun: it is due at once. */
  public static PendingWork toBegin(Timestamp now) {
    PendingWork work = new PendingWork();
    work.wakeAt(now.nanos());
    return work;
  }

  static PendingWork of(State<?> state) {
    PendingWork work = new PendingWork();
    state.collectWork(work);
    return work;
  }

  void poll(Subject<?> subject) {
    long due = Math.min(dueAt, polls.getOrDefault(subject, ANY_TIME));
    if (subject.coverage() == EventCoverage.NONE) {
      polls.remove(subject); // of equal ones that is kept which events do not tell
    }
    polls.put(subject, due);
  }

  void call(PendingCall<?> pendingCall) {
    calls.add(pendingCall);
  }

  /** Adds a command that runs because the wait failed; a deadline does not cut it off. */
  void failureCommand(PendingCall<?> pendingCall) {
    failureCommands.add(pendingCall);
  }

  /** Adds commands that run when the wait is cancelled from outside. */
  void cancelCommands(CancelCommands commands) {
    cancelCommands.add(commands);
  }

  /** Adds what other work has executed when the wait is cancelled from outside. */
  void cancelCommandsOf(PendingWork other) {
    cancelCommands.addAll(other.cancelCommands);
  }

  /** Adds a stage that is needed still. */
  void stage(Stage stage) {
    if (stages.isEmpty()) {
      stages = new HashSet<>();
    }
    stages.add(stage);
  }

  /** Adds the stages that other work needs still. */
  void stagesOf(PendingWork other) {
    other.stages.forEach(this::stage);
  }

  /** Adds a call that finds out a cause; it runs when the budget allows it. */
  void diagnosticCall(PendingCommand<?> pendingCall) {
    diagnosticCalls.add(pendingCall);
  }

  void wakeAt(long nanos) {
    wakeAt = Math.min(wakeAt, nanos);
  }

  /** Collects work whose polls are due at a time, unless an outer state needs them earlier. */
  void pollingAt(long nanos, Consumer<PendingWork> inner) {
    long outer = dueAt;
    dueAt = Math.min(outer, nanos);
    inner.accept(this);
    dueAt = outer;
  }

  /** Returns the subjects to poll with their due times, or {@link #ANY_TIME}. */
  public Map<Subject<?>, Long> polls() {
    return polls;
  }

  public Set<PendingCall<?>> calls() {
    return calls;
  }

  public Set<PendingCall<?>> failureCommands() {
    return failureCommands;
  }

  public Set<PendingCommand<?>> diagnosticCalls() {
    return diagnosticCalls;
  }

  /** Returns what is executed when the wait is cancelled now; called by any thread. */
  public List<PendingCommand<?>> cancelCommands() {
    List<PendingCommand<?>> now = new ArrayList<>();
    cancelCommands.forEach(each -> now.addAll(each.now()));
    return now;
  }

  /** Returns the stages that go on. */
  public Set<Stage> stages() {
    return stages;
  }

  public long wakeAt() {
    return wakeAt;
  }
}
