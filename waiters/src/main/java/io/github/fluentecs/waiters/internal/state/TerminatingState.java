package io.github.fluentecs.waiters.internal.state;

/** A failed wait that has one thing left to do before it ends. */
interface TerminatingState<T> extends State<T> {
  @Override
  default Outcome<T> outcome() {
    return Outcome.pending();
  }

  @Override
  default boolean isFailing() {
    return true;
  }

  @Override
  default State<T> recheck() {
    return this;
  }

  @Override
  default boolean wasUnmet() {
    return true;
  }
}
