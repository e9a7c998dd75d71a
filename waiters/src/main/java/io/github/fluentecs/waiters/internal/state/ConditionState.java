package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Condition;
import io.github.fluentecs.waiters.EventCoverage;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits until a condition on one subject is met. */
final class ConditionState<S, T> implements State<T> {
  /** How long a resource may be missing by default. */
  static final Duration GRACE = Duration.ofSeconds(10);

  /** How long a resource may be missing after a command that may have created it. */
  static final Duration FRESH_GRACE = Duration.ofMinutes(1);

  private final Subject<S> subject;
  private final Condition<S, T> condition;
  private final long graceUntil;
  private final @Nullable S last;
  private final Verdict<T> verdict;
  private final boolean polled;

  /** Whether it was met before, and is checked again; nothing is polled since then at first. */
  private final boolean rechecked;

  private ConditionState(
      ConditionState<S, T> from,
      @Nullable S last,
      @Nullable Verdict<T> verdict,
      boolean polled,
      boolean rechecked) {
    this.subject = from.subject;
    this.condition = from.condition;
    this.graceUntil = from.graceUntil;
    this.last = last;
    this.verdict = verdict == null ? Verdict.pending("not seen yet") : verdict;
    this.polled = polled;
    this.rechecked = rechecked;
  }

  private ConditionState(Subject<S> subject, Condition<S, T> condition, long graceUntil) {
    this.subject = subject;
    this.condition = condition;
    this.graceUntil = graceUntil;
    this.last = null;
    this.verdict = Verdict.pending("not seen yet");
    this.polled = false;
    this.rechecked = false;
  }

  static <S, T> State<T> start(
      Subject<S> subject, Condition<S, T> condition, Duration grace, StepContext context) {
    Duration requested = context.scope().grace();
    boolean isFresh = !grace.isZero() && context.scope().fresh();
    Duration granted = requested != null ? requested : isFresh ? FRESH_GRACE : grace;
    State<T> watching =
        new ConditionState<>(subject, condition, Nanos.after(context.nanos(), granted));
    return EvidenceCollectingState.of(watching, subject);
  }

  @Override
  public Outcome<T> outcome() {
    return verdict instanceof Verdict.Met<T> met
        ? new Outcome.Met<>(met.value())
        : Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    Either<CallError, Observation<S>> result =
        event instanceof Event.Polled poll ? poll.of(subject) : null;
    return result == null
        ? this
        : result.fold(error -> pollFailed(error, context), seen -> observed(seen, context));
  }

  private State<T> pollFailed(CallError error, StepContext context) {
    boolean mayAppear = last == null && context.nanos() < graceUntil;
    WaitFailure end = Recovery.unrecoverable(error, mayAppear, context.report(subject));
    if (end != null) {
      return EndState.failed(end);
    }
    String text = "the poll failed: " + Recovery.text(error);
    context.emit(Progress.Kind.SLOWED, subject, text);
    return new ConditionState<>(this, last, Verdict.pending(text), polled, rechecked);
  }

  private State<T> observed(Observation<S> seen, StepContext context) {
    S before = last;
    if (seen.value().isEmpty() && before == null && context.nanos() < graceUntil) {
      return judged(Verdict.pending("MISSING, perhaps not visible yet"), null, context);
    }
    seen.value()
        .filter(value -> !value.equals(before))
        .ifPresent(value -> context.addEvidence(subject, subject.lookup().evidence(value)));
    Observation<S> known =
        seen.value().isEmpty() && before != null ? Observation.gone(before) : seen;
    return context.guarded(
        () ->
            judged(
                Objects.requireNonNull(condition.judge(known), "the condition's verdict"),
                seen.value().orElse(before),
                context));
  }

  private State<T> judged(Verdict<T> next, @Nullable S seen, StepContext context) {
    if (next instanceof Verdict.Impossible<T> impossible) {
      context.emit(Progress.Kind.SEEN, subject, impossible.blocker().message());
      WaitFailure end = new WaitFailure.Impossible(context.report(subject), impossible.blocker());
      return DiagnosisState.of(end, List.of(subject), context);
    }
    String text = next instanceof Verdict.Pending<T> pending ? pending.reason() : "";
    context.emit(Progress.Kind.SEEN, subject, text);
    return new ConditionState<>(this, seen, next, true, rechecked);
  }

  @Override
  public void collectWork(PendingWork work) {
    // Nothing was seen yet: what happened before the wait began, no event will tell.
    boolean isFirst = !polled && last == null;
    work.poll(isFirst ? subject.coveredBy(EventCoverage.NONE) : subject);
  }

  @Override
  public void describePending(Consumer<String> out) {
    if (verdict instanceof Verdict.Pending<T> pending) {
      out.accept(subject + ": " + pending.reason());
    }
  }

  @Override
  public State<T> recheck() {
    return new ConditionState<>(this, last, null, false, true);
  }

  @Override
  public boolean wasUnmet() {
    return (polled || !rechecked) && verdict instanceof Verdict.Pending;
  }
}
