package io.github.fluentecs.waiters.internal.state;

/** A state around another one, which has that one's outcome while this state lasts. */
abstract class DecoratorState<T> extends DelegatingState<T, T> {
  DecoratorState(State<T> inner) {
    super(inner);
  }

  @Override
  public final Outcome<T> outcome() {
    return inner().outcome();
  }

  /** Returns this state around another inner one. */
  abstract State<T> decorate(State<T> other);

  @Override
  public State<T> recheck() {
    return decorate(inner().recheck());
  }
}
