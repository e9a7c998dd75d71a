package io.github.fluentecs.waiters.internal.state;

import io.vavr.control.Either;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for what a function returns. */
final class FunctionState<T> implements State<T> {
  private final String name;
  private final PendingFunction<T> pendingCall;

  FunctionState(String name, Supplier<? extends T> function) {
    this.name = name;
    this.pendingCall = new PendingFunction<>(name, function);
  }

  @Override
  public Outcome<T> outcome() {
    return Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    Either<CallError, T> result =
        event instanceof Event.CallCompleted completed ? completed.of(pendingCall) : null;
    return result == null
        ? this
        : result.fold(
            error -> EndState.failed(Recovery.failure(error, context.report(null))), EndState::met);
  }

  @Override
  public void collectWork(PendingWork work) {
    work.call(pendingCall);
  }

  @Override
  public void describePending(Consumer<String> out) {
    out.accept(name + " has not returned");
  }

  @Override
  public State<T> recheck() {
    return this;
  }

  @Override
  public boolean wasUnmet() {
    return true;
  }
}
