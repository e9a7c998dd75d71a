package io.github.fluentecs.waiters.internal.state;

import java.util.function.Consumer;

/** A state around another one, which delegates all but its outcome. */
abstract class DelegatingState<A, T> implements State<T> {
  private final State<A> inner;

  DelegatingState(State<A> inner) {
    this.inner = inner;
  }

  final State<A> inner() {
    return inner;
  }

  @Override
  public void collectWork(PendingWork work) {
    inner.collectWork(work);
  }

  @Override
  public void describePending(Consumer<String> out) {
    inner.describePending(out);
  }

  @Override
  public boolean isFailing() {
    return inner.isFailing();
  }

  @Override
  public boolean wasUnmet() {
    return inner.wasUnmet();
  }
}
