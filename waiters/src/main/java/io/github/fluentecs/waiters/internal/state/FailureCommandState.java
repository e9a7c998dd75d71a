package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.waiters.FailureCommand;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Consumer;

/** A failed wait that executes a command before it ends, and waits for it for a short time. */
final class FailureCommandState<T> implements TerminatingState<T> {
  /** How long the wait goes on while the command is not answered. */
  static final Duration MAX_DURATION = Duration.ofSeconds(10);

  private final WaitFailure failure;
  private final PendingCommand<?> pendingCall;
  private final long endsAt;

  FailureCommandState(WaitFailure failure, EcsCommand<?> command, StepContext context) {
    this.failure = failure;
    this.endsAt = Nanos.after(context.nanos(), MAX_DURATION);
    this.pendingCall = new PendingCommand<>(command);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    if (event instanceof Event.CallCompleted completed && completed.call() == pendingCall) {
      return EndState.failed(
          completed.result().fold(this::callFailed, result -> with(Either.right(result))));
    }
    return context.nanos() >= endsAt ? EndState.failed(with(Either.left(unanswered()))) : this;
  }

  private EcsFailure unanswered() {
    return new EcsFailure.Unreachable(
        FailedCall.builder()
            .operation(pendingCall.command().operation())
            .message("There was no answer within " + DurationText.of(MAX_DURATION) + ".")
            .remedy("Look whether it has had its effect; it was sent, and may still have it.")
            .retryable(false)
            .mayHaveHadEffect(true)
            .build());
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
    work.wakeAt(endsAt);
  }

  @Override
  public void describePending(Consumer<String> out) {
    out.accept(pendingCall.command().operation() + ", executed after a failure, has not completed");
  }
}
