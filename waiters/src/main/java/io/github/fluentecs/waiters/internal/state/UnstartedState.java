package io.github.fluentecs.waiters.internal.state;

import java.util.function.Consumer;

/** A wait that has yet to take its first step. */
record UnstartedState<T>() implements State<T> {
  @Override
  public Outcome<T> outcome() {
    return Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return this;
  }

  @Override
  public void collectWork(PendingWork work) {}

  @Override
  public void describePending(Consumer<String> out) {
    out.accept("not begun");
  }

  @Override
  public State<T> recheck() {
    return this;
  }

  @Override
  public boolean wasUnmet() {
    return false;
  }
}
