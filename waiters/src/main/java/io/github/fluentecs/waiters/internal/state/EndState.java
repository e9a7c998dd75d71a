package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.WaitFailure;
import java.util.function.Consumer;

/** A wait that has ended. */
record EndState<T>(Outcome<T> outcome) implements State<T> {
  static <T> State<T> met(T value) {
    return new EndState<>(new Outcome.Met<>(value));
  }

  static <T> State<T> failed(WaitFailure failure) {
    return new EndState<>(new Outcome.Failed<>(failure));
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return this;
  }

  @Override
  public void collectWork(PendingWork work) {}

  @Override
  public void describePending(Consumer<String> out) {}

  @Override
  public State<T> recheck() {
    return this;
  }

  @Override
  public boolean wasUnmet() {
    return outcome instanceof Outcome.Failed;
  }
}
