package io.github.fluentecs.waiters;

import java.util.function.Function;

/** A wait that another one follows when it has failed. */
final class FallbackState<T> extends DecoratorState<T> {
  private final Function<? super WaitFailure, Wait<T>> next;

  private FallbackState(State<T> inner, Function<? super WaitFailure, Wait<T>> next) {
    super(inner);
    this.next = next;
  }

  static <T> State<T> of(
      State<T> first, Function<? super WaitFailure, Wait<T>> next, StepContext turn) {
    return first.outcome() instanceof Outcome.Failed<T> failed
        ? turn.guarded(() -> next.apply(failed.failure()).start(turn))
        : new FallbackState<>(first, next);
  }

  @Override
  State<T> around(State<T> other) {
    return new FallbackState<>(other, next);
  }

  /** The other wait may still be met. */
  @Override
  public boolean failing() {
    return false;
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    return of(inner().on(event, turn), next, turn);
  }
}
