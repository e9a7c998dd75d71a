package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.FailureCommand;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.util.function.Consumer;

/** A failed wait that executes a command before it ends. */
final class FailureCommandState<T> implements TerminatingState<T> {
  private final WaitFailure failure;
  private final PendingCall<?> pendingCall;

  FailureCommandState(WaitFailure failure, EcsCommand<?> command) {
    this.failure = failure;
    this.pendingCall = new PendingCall<>(command);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return event instanceof Event.CallCompleted completed && completed.call() == pendingCall
        ? EndState.failed(
            completed.result().fold(this::callFailed, result -> with(Either.right(result))))
        : this;
  }

  private WaitFailure callFailed(CallError error) {
    return error instanceof CallError.Failed failed
        ? with(Either.left(failed.failure()))
        : Recovery.failure(error, failure.report().toBuilder().other(failure).build());
  }

  private WaitFailure with(Either<EcsFailure, ?> result) {
    FailureCommand executed = new FailureCommand(pendingCall.command(), result);
    return failure.withReport(failure.report().toBuilder().failureCommand(executed).build());
  }

  @Override
  public void collectWork(PendingWork work) {
    work.failureCommand(pendingCall);
  }

  @Override
  public void describePending(Consumer<String> out) {
    out.accept(pendingCall.command().operation() + ", executed after a failure, has not completed");
  }
}
