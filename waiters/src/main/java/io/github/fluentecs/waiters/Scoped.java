package io.github.fluentecs.waiters;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A wait that gives those inside it a name or a grace window. */
final class Scoped<T> extends Same<T> {
  private final UnaryOperator<Scope> narrower;

  private Scoped(State<T> inner, UnaryOperator<Scope> narrower) {
    super(inner);
    this.narrower = narrower;
  }

  static <T> State<T> of(UnaryOperator<Scope> narrower, Turn turn, Supplier<State<T>> inner) {
    State<T> state = turn.within(narrower, inner);
    return state.outcome() instanceof Outcome.Failed ? state : new Scoped<>(state, narrower);
  }

  @Override
  State<T> around(State<T> other) {
    return new Scoped<>(other, narrower);
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    return of(narrower, turn, () -> inner().on(event, turn));
  }
}
