package io.github.fluentecs.waiters;

import java.util.function.Function;

/** A wait that another one follows when it has failed. */
final class OrElse<T> extends Same<T> {
  private final Function<? super WaitFailure, Wait<T>> next;

  private OrElse(State<T> inner, Function<? super WaitFailure, Wait<T>> next) {
    super(inner);
    this.next = next;
  }

  static <T> State<T> of(State<T> first, Function<? super WaitFailure, Wait<T>> next, Turn turn) {
    return first.outcome() instanceof Outcome.Failed<T> failed
        ? turn.guarded(() -> next.apply(failed.failure()).start(turn))
        : new OrElse<>(first, next);
  }

  @Override
  State<T> around(State<T> other) {
    return new OrElse<>(other, next);
  }

  /** The other wait may still be met. */
  @Override
  public boolean failing() {
    return false;
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    return of(inner().on(event, turn), next, turn);
  }
}
