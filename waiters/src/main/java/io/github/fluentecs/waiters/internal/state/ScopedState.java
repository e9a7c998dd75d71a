package io.github.fluentecs.waiters.internal.state;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Gives the waits inside it a name or a grace window. */
final class ScopedState<T> extends DecoratorState<T> {
  private final UnaryOperator<Scope> narrower;

  private ScopedState(State<T> inner, UnaryOperator<Scope> narrower) {
    super(inner);
    this.narrower = narrower;
  }

  static <T> State<T> of(
      UnaryOperator<Scope> narrower, StepContext context, Supplier<State<T>> inner) {
    State<T> state = context.within(narrower, inner);
    return state.outcome() instanceof Outcome.Failed ? state : new ScopedState<>(state, narrower);
  }

  @Override
  State<T> decorate(State<T> other) {
    return new ScopedState<>(other, narrower);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(narrower, context, () -> inner().on(event, context));
  }
}
