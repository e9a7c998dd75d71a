package io.github.fluentecs.waiters;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a running wait asks for next. Not thread-safe. */
final class PendingWork {
  /** A look at any time that suits the poller. */
  static final long WHENEVER = Nanos.NEVER;

  private final Map<Subject<?>, Long> looks = new LinkedHashMap<>();
  private final Set<PendingCall<?>> calls = new LinkedHashSet<>();
  private final Set<PendingCall<?>> remedies = new LinkedHashSet<>();
  private final Set<PendingCall<?>> inquiries = new LinkedHashSet<>();
  private long wakeAt = Nanos.NEVER;
  private long dueAt = WHENEVER;

  static PendingWork of(State<?> state) {
    PendingWork demand = new PendingWork();
    state.demand(demand);
    return demand;
  }

  void look(Subject<?> subject) {
    looks.merge(subject, dueAt, Math::min);
  }

  void call(PendingCall<?> ticket) {
    calls.add(ticket);
  }

  /** Asks for a command that runs because the wait failed, which a deadline does not cut off. */
  void remedy(PendingCall<?> ticket) {
    remedies.add(ticket);
  }

  /** Asks for a command that tells why, when the budget allows it. */
  void inquire(PendingCall<?> ticket) {
    inquiries.add(ticket);
  }

  void wakeAt(long nanos) {
    wakeAt = Math.min(wakeAt, nanos);
  }

  /** Collects the demands of a state that needs a look no earlier than a time, and soon after. */
  void lookingAt(long nanos, Consumer<PendingWork> inner) {
    long outer = dueAt;
    dueAt = Math.min(outer, nanos);
    inner.accept(this);
    dueAt = outer;
  }

  /** The subjects, each with the time at which it needs a look, or {@link #WHENEVER}. */
  Map<Subject<?>, Long> looks() {
    return looks;
  }

  Set<PendingCall<?>> calls() {
    return calls;
  }

  Set<PendingCall<?>> remedies() {
    return remedies;
  }

  Set<PendingCall<?>> inquiries() {
    return inquiries;
  }

  long wakeAt() {
    return wakeAt;
  }
}
