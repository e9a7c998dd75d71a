package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One step of one running wait: the time, what was seen so far, and the effects that the step
 * leaves for the driver. Not thread-safe.
 */
final class StepContext {
  private final Timestamp now;
  private WaitLog log;
  private final List<Supplier<Progress>> emitted = new ArrayList<>();
  private final List<Runnable> effects = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private Scope scope = Scope.NONE;

  StepContext(Timestamp now, WaitLog log) {
    this.now = now;
    this.log = log;
  }

  long nanos() {
    return now.nanos();
  }

  Scope scope() {
    return scope;
  }

  /** Works within a narrower scope. */
  <X> X within(UnaryOperator<Scope> narrower, Supplier<X> work) {
    Scope outer = scope;
    scope = narrower.apply(outer);
    try {
      return work.get();
    } finally {
      scope = outer;
    }
  }

  /** Calls a function of the caller's; what it throws becomes a failure of the wait. */
  <T> State<T> guarded(Supplier<State<T>> function) {
    try {
      return function.get();
    } catch (Exception e) {
      return EndState.failed(new WaitFailure.Defect(report(null), e));
    }
  }

  /** Notes what speaks of trouble with a subject. */
  void addEvidence(Subject<?> subject, Evidence evidence) {
    log = log.withEvidence(subject, evidence);
  }

  /** Returns what was learnt of trouble with some subjects. */
  Evidence evidence(Collection<? extends Subject<?>> subjects) {
    return log.evidence(subjects);
  }

  /** What was seen and learnt, at the end of the step. */
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
   * Tells the listeners around the current state what a subject looks like now. Most waits have
   * none, so it is put together only when one listens.
   */
  void emit(Progress.Kind kind, Subject<?> subject, String message) {
    WaitLog current = log;
    String name = scope.joined("");
    emitted.add(() -> progress(kind, name, report(current, subject, name), message));
  }

  /** Tells a listener that its wait begins. */
  void subscribe(Subscription subscription, String ownName) {
    subscriptions.add(subscription);
    String name = scope.joined(ownName);
    Progress start = progress(Progress.Kind.STARTED, name, report(null, ownName), "");
    afterStep(() -> subscription.deliver(start));
  }

  /** The listeners whose waits have begun. */
  List<Subscription> subscriptions() {
    return subscriptions;
  }

  /** Returns what a listener is told when its wait has ended. */
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

  /** Everything told so far. */
  List<Supplier<Progress>> emitted() {
    return emitted;
  }

  /** Leaves something for the driver to do after the step. */
  void afterStep(Runnable effect) {
    effects.add(effect);
  }

  List<Runnable> effects() {
    return effects;
  }
}
