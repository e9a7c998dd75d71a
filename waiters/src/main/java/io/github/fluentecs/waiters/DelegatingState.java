package io.github.fluentecs.waiters;

import java.util.function.Consumer;

/** A state around another one, which asks, lacks and looks as that one does. */
abstract class DelegatingState<A, T> implements State<T> {
  private final State<A> inner;

  DelegatingState(State<A> inner) {
    this.inner = inner;
  }

  final State<A> inner() {
    return inner;
  }

  @Override
  public void demand(PendingWork demand) {
    inner.demand(demand);
  }

  @Override
  public void lacking(Consumer<String> words) {
    inner.lacking(words);
  }

  @Override
  public boolean failing() {
    return inner.failing();
  }

  @Override
  public boolean refuted() {
    return inner.refuted();
  }
}
