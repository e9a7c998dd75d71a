package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wait that asks why as soon as things get worse, since ECS forgets stopped tasks after about an
 * hour. One inquest follows another after a pause.
 */
final class EvidenceCollectingState<S, T> extends DecoratorState<T> {
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Subject<S> subject;
  private final Sight<S> sight;

  /**
   * What it knows.
   *
   * @param last the subject as it was seen last; null when it was not seen
   * @param isWorse whether it got worse since the last inquest began
   * @param inquest the inquest under way; null for none
   * @param nextAt when the next one may begin
   */
  private record Sight<S>(
      @Nullable S last, boolean isWorse, @Nullable DiagnosticQuery inquest, long nextAt) {
    Sight<S> seen(Subject<S> subject, S now) {
      return new Sight<>(now, isWorse || subject.lookup().isWorse(last, now), inquest, nextAt);
    }

    Sight<S> heard(Event event, StepContext turn) {
      return inquest == null ? this : new Sight<>(last, isWorse, inquest.on(event, turn), nextAt);
    }

    Sight<S> asking(Subject<S> subject, StepContext turn) {
      return isWorse && inquest == null && turn.nanos() >= nextAt
          ? new Sight<>(last, false, DiagnosticQuery.of(subject), Nanos.after(turn.nanos(), PAUSE))
          : this;
    }
  }

  private EvidenceCollectingState(State<T> inner, Subject<S> subject, Sight<S> sight) {
    super(inner);
    this.subject = subject;
    this.sight = sight;
  }

  static <S, T> State<T> of(State<T> inner, Subject<S> subject) {
    return DiagnosticQuery.of(subject) == null
        ? inner
        : new EvidenceCollectingState<>(inner, subject, new Sight<>(null, false, null, 0));
  }

  @Override
  State<T> around(State<T> other) {
    return new EvidenceCollectingState<>(other, subject, sight);
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    Sight<S> now = look(event).heard(event, turn).asking(subject, turn);
    State<T> next = inner().on(event, turn);
    return next.outcome() instanceof Outcome.Failed || next.failing()
        ? next
        : new EvidenceCollectingState<>(next, subject, now);
  }

  private Sight<S> look(Event event) {
    Either<CallError, Observation<S>> look =
        event instanceof Event.Polled looked ? looked.of(subject) : null;
    return look == null
        ? sight
        : look.toJavaOptional()
            .flatMap(Observation::value)
            .map(value -> sight.seen(subject, value))
            .orElse(sight);
  }

  @Override
  public void demand(PendingWork demand) {
    super.demand(demand);
    if (sight.inquest() != null) {
      sight.inquest().demand(demand);
    }
  }
}
