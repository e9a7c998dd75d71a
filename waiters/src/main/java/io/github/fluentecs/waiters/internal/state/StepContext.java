package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The context of one step of a running wait: the time, the log, and the effects to run after the
 * step. Not thread-safe.
 */
final class StepContext {
  private final Timestamp now;
  private WaitLog log;
  private final List<Supplier<Progress>> emitted = new ArrayList<>();
  private final List<Runnable> effects = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private Scope scope;

  StepContext(Timestamp now, WaitLog log, @Nullable Stage whole) {
    this.now = now;
    this.log = log;
    this.scope = Scope.of(whole);
  }

  Timestamp now() {
    return now;
  }

  long nanos() {
    return now.nanos();
  }

  Instant instant() {
    return now.instant();
  }

  Scope scope() {
    return scope;
  }

  /** Runs a function within an inner scope. */
  <X> X within(UnaryOperator<Scope> narrower, Supplier<X> work) {
    Scope outer = scope;
    scope = narrower.apply(outer);
    try {
      return work.get();
    } finally {
      scope = outer;
    }
  }

  /** Runs a function of the user's; an exception becomes a failure of the wait. */
  <T> State<T> guarded(Supplier<State<T>> function) {
    try {
      return function.get();
    } catch (Throwable e) {
      return EndState.failed(new WaitFailure.Defect(report(null), e));
    }
  }

  void addEvidence(Subject<?> subject, Evidence evidence) {
    log = log.withEvidence(subject, evidence);
  }

  Evidence evidence(Collection<? extends Subject<?>> subjects) {
    return log.evidence(subjects);
  }

  WaitLog log() {
    return log;
  }

  /** Reports on the wait so far, the given subject first. */
  WaitReport report(@Nullable Subject<?> first) {
    return report(first, "");
  }

  WaitReport report(@Nullable Subject<?> first, String ownName) {
    return report(log, first, scope.joined(ownName));
  }

  private WaitReport report(WaitLog current, @Nullable Subject<?> first, String name) {
    WaitReport report = current.report(first, now);
    return name.isEmpty() ? report : report.toBuilder().name(Optional.of(name)).build();
  }

  /**
   * Emits a progress event to the listeners around the current state. It is built only when there
   * is a listener, since most waits have none.
   */
  void emit(Progress.Kind kind, Subject<?> subject, String message) {
    WaitLog current = log;
    String name = scope.joined("");
    emitted.add(() -> progress(kind, name, report(current, subject, name), message));
  }

  /** Adds a listener and reports the beginning of its wait. */
  void subscribe(Subscription subscription, String ownName) {
    subscriptions.add(subscription);
    String name = scope.joined(ownName);
    Progress start = progress(Progress.Kind.STARTED, name, report(null, ownName), "");
    afterStep(() -> subscription.deliver(start));
  }

  List<Subscription> subscriptions() {
    return subscriptions;
  }

  /** Returns the last event of a listener whose wait has ended. */
  Progress endProgress(Outcome<?> outcome, String ownName) {
    String name = scope.joined(ownName);
    return outcome instanceof Outcome.Failed<?> end
        ? progress(Progress.Kind.FAILED, name, end.failure().report(), end.failure().message())
        : progress(Progress.Kind.MET, name, report(null), "");
  }

  private Progress progress(Progress.Kind kind, String name, WaitReport report, String message) {
    return Progress.builder()
        .kind(kind)
        .name(name)
        .at(now.instant())
        .report(report)
        .message(message)
        .build();
  }

  List<Supplier<Progress>> emitted() {
    return emitted;
  }

  /** Adds an effect that runs after the step. */
  void afterStep(Runnable effect) {
    effects.add(effect);
  }

  List<Runnable> effects() {
    return effects;
  }
}
