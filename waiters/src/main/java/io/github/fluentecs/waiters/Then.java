package io.github.fluentecs.waiters;

import java.util.function.Function;

/** A wait that another one follows when it is met. */
final class Then<A, T> extends Around<A, T> {
  private final Function<? super A, Wait<T>> next;

  private Then(State<A> inner, Function<? super A, Wait<T>> next) {
    super(inner);
    this.next = next;
  }

  /** Goes over into the second wait's own state, so that chains of any length stay flat. */
  static <A, T> State<T> of(State<A> first, Function<? super A, Wait<T>> next, Turn turn) {
    if (first.outcome() instanceof Outcome.Failed<A> failed) {
      return Done.failed(failed.failure());
    }
    return first.outcome() instanceof Outcome.Met<A> met
        ? turn.guarded(() -> next.apply(met.value()).start(turn))
        : new Then<>(first, next);
  }

  @Override
  public Outcome<T> outcome() {
    return Outcome.pending();
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    return of(inner().on(event, turn), next, turn);
  }

  @Override
  public State<T> reopened() {
    return this;
  }
}
