package io.github.fluentecs.waiters.internal.state;

/** A state around another one, with the outcome of that one. */
abstract class DecoratorState<T> extends DelegatingState<T, T> {
  DecoratorState(State<T> inner) {
    super(inner);
  }

  @Override
  public final Outcome<T> outcome() {
    return inner().outcome();
  }

  /** Returns the same decorator around another state. */
  abstract State<T> decorate(State<T> other);

  @Override
  public State<T> recheck() {
    return decorate(inner().recheck());
  }
}
