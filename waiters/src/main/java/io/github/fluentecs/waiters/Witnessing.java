package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wait that asks why as soon as things get worse, since ECS forgets stopped tasks after about an
 * hour. One inquest follows another after a pause.
 */
final class Witnessing<S, T> extends Same<T> {
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
      @Nullable S last, boolean isWorse, @Nullable Inquest inquest, long nextAt) {
    Sight<S> seen(Subject<S> subject, S now) {
      return new Sight<>(now, isWorse || subject.lookup().isWorse(last, now), inquest, nextAt);
    }

    Sight<S> heard(Event event, Turn turn) {
      return inquest == null ? this : new Sight<>(last, isWorse, inquest.on(event, turn), nextAt);
    }

    Sight<S> asking(Subject<S> subject, Turn turn) {
      return isWorse && inquest == null && turn.nanos() >= nextAt
          ? new Sight<>(last, false, Inquest.of(subject), Moment.after(turn.nanos(), PAUSE))
          : this;
    }
  }

  private Witnessing(State<T> inner, Subject<S> subject, Sight<S> sight) {
    super(inner);
    this.subject = subject;
    this.sight = sight;
  }

  static <S, T> State<T> of(State<T> inner, Subject<S> subject) {
    return Inquest.of(subject) == null
        ? inner
        : new Witnessing<>(inner, subject, new Sight<>(null, false, null, 0));
  }

  @Override
  State<T> around(State<T> other) {
    return new Witnessing<>(other, subject, sight);
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    Sight<S> now = look(event).heard(event, turn).asking(subject, turn);
    State<T> next = inner().on(event, turn);
    return next.outcome() instanceof Outcome.Failed || next.failing()
        ? next
        : new Witnessing<>(next, subject, now);
  }

  private Sight<S> look(Event event) {
    Either<Trouble, Seen<S>> look =
        event instanceof Event.Looked looked ? looked.of(subject) : null;
    return look == null
        ? sight
        : look.toJavaOptional()
            .flatMap(Seen::value)
            .map(value -> sight.seen(subject, value))
            .orElse(sight);
  }

  @Override
  public void demand(Demand demand) {
    super.demand(demand);
    if (sight.inquest() != null) {
      sight.inquest().demand(demand);
    }
  }
}
