package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.util.function.Consumer;
import java.util.function.Function;

/** Waits for a command, and then for the wait that is made from its result. */
final class CommandState<R, T> implements State<T> {
  private final PendingCommand<R> pendingCall;
  private final Function<? super R, Wait<T>> next;

  CommandState(EcsCommand<R> command, Function<? super R, Wait<T>> next) {
    this.pendingCall = new PendingCommand<>(command);
    this.next = next;
  }

  @Override
  public Outcome<T> outcome() {
    return Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    Either<CallError, R> result =
        event instanceof Event.CallCompleted completed ? completed.of(pendingCall) : null;
    return result == null
        ? this
        : result.fold(
            error -> EndState.failed(Recovery.failure(error, context.report(null))),
            value ->
                value instanceof Batch<?> batch && batch.isInVain()
                    ? EndState.failed(
                        new WaitFailure.CallFailed(
                            context.report(null), batch.complete().getLeft()))
                    : begun(value, context));
  }

  private State<T> begun(R value, StepContext context) {
    return context.within(
        Scope::afterCommand,
        () -> context.guarded(() -> DefinedWait.start(next.apply(value), context)));
  }

  @Override
  public void collectWork(PendingWork work) {
    work.call(pendingCall);
  }

  @Override
  public void describePending(Consumer<String> out) {
    out.accept(pendingCall.command().operation() + " has not completed");
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
