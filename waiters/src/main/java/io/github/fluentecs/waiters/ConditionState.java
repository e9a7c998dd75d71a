package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A wait that looks at one subject. */
final class ConditionState<S, T> implements State<T> {
  /** What a look may miss of a resource that nobody is known to have just made. */
  static final Duration GRACE = Duration.ofSeconds(10);

  /** What a look may miss after a command succeeded that may have made the resource. */
  static final Duration FRESH_GRACE = Duration.ofMinutes(1);

  private final Subject<S> subject;
  private final Condition<S, T> condition;
  private final long graceUntil;
  private final @Nullable S last;
  private final Verdict<T> verdict;
  private final boolean looked;

  private ConditionState(
      ConditionState<S, T> from, @Nullable S last, @Nullable Verdict<T> verdict, boolean looked) {
    this.subject = from.subject;
    this.condition = from.condition;
    this.graceUntil = from.graceUntil;
    this.last = last;
    this.verdict = verdict == null ? Verdict.pending("not seen yet") : verdict;
    this.looked = looked;
  }

  private ConditionState(Subject<S> subject, Condition<S, T> condition, long graceUntil) {
    this.subject = subject;
    this.condition = condition;
    this.graceUntil = graceUntil;
    this.last = null;
    this.verdict = Verdict.pending("not seen yet");
    this.looked = false;
  }

  static <S, T> State<T> start(
      Subject<S> subject, Condition<S, T> condition, Duration grace, StepContext turn) {
    Duration asked = turn.scope().grace();
    boolean graced = !grace.isZero() && turn.scope().fresh();
    Duration granted = asked != null ? asked : graced ? FRESH_GRACE : grace;
    State<T> watching =
        new ConditionState<>(subject, condition, Nanos.after(turn.nanos(), granted));
    return EvidenceCollectingState.of(watching, subject);
  }

  @Override
  public Outcome<T> outcome() {
    return verdict instanceof Verdict.Met<T> met
        ? new Outcome.Met<>(met.value())
        : Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    Either<CallError, Observation<S>> look =
        event instanceof Event.Polled looked ? looked.of(subject) : null;
    return look == null
        ? this
        : look.fold(trouble -> troubled(trouble, turn), seen -> saw(seen, turn));
  }

  private State<T> troubled(CallError trouble, StepContext turn) {
    boolean early = last == null && turn.nanos() < graceUntil;
    WaitFailure end = Recovery.endOf(trouble, early, turn.report(subject));
    if (end != null) {
      return EndState.failed(end);
    }
    String words = "the poll failed: " + Recovery.words(trouble);
    turn.tell(Progress.Kind.SLOWED, subject, words);
    return new ConditionState<>(this, last, Verdict.pending(words), looked);
  }

  private State<T> saw(Observation<S> seen, StepContext turn) {
    S before = last;
    if (seen.value().isEmpty() && before == null && turn.nanos() < graceUntil) {
      return judged(Verdict.pending("MISSING, perhaps not visible yet"), null, turn);
    }
    seen.value()
        .filter(value -> !value.equals(before))
        .ifPresent(value -> turn.learn(subject, subject.lookup().evidence(value)));
    Observation<S> known =
        seen.value().isEmpty() && before != null ? Observation.gone(before) : seen;
    return turn.guarded(() -> judged(condition.judge(known), seen.value().orElse(before), turn));
  }

  private State<T> judged(Verdict<T> judgement, @Nullable S seen, StepContext turn) {
    if (judgement instanceof Verdict.Impossible<T> impossible) {
      turn.tell(Progress.Kind.SEEN, subject, impossible.obstacle().message());
      WaitFailure end = new WaitFailure.Impossible(turn.report(subject), impossible.obstacle());
      return DiagnosisState.of(end, List.of(subject), turn);
    }
    String words = judgement instanceof Verdict.Pending<T> pending ? pending.reason() : "";
    turn.tell(Progress.Kind.SEEN, subject, words);
    return new ConditionState<>(this, seen, judgement, true);
  }

  @Override
  public void demand(PendingWork demand) {
    demand.look(subject);
  }

  @Override
  public void lacking(Consumer<String> words) {
    if (verdict instanceof Verdict.Pending<T> pending) {
      words.accept(subject + ": " + pending.reason());
    }
  }

  @Override
  public State<T> reopened() {
    return new ConditionState<>(this, last, null, false);
  }

  @Override
  public boolean refuted() {
    return looked && verdict instanceof Verdict.Pending;
  }
}
