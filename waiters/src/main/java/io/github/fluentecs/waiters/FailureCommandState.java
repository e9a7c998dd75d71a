package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.EcsFailure;
import io.vavr.control.Either;
import java.util.function.Consumer;

/** A wait that has failed and runs a command because of it. */
final class FailureCommandState<T> implements TerminatingState<T> {
  private final WaitFailure failure;
  private final PendingCall<?> ticket;

  FailureCommandState(WaitFailure failure, EcsCommand<?> command) {
    this.failure = failure;
    this.ticket = new PendingCall<>(command);
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    return event instanceof Event.CallCompleted answered && answered.ticket() == ticket
        ? EndState.failed(
            answered.answer().fold(this::troubled, result -> with(Either.right(result))))
        : this;
  }

  private WaitFailure troubled(CallError trouble) {
    return trouble instanceof CallError.Failed refused
        ? with(Either.left(refused.failure()))
        : Recovery.failure(trouble, failure.report().toBuilder().other(failure).build());
  }

  private WaitFailure with(Either<EcsFailure, ?> result) {
    FailureCommand aftermath = new FailureCommand(ticket.command(), result);
    return failure.withReport(failure.report().toBuilder().aftermath(aftermath).build());
  }

  @Override
  public void demand(PendingWork demand) {
    demand.remedy(ticket);
  }

  @Override
  public void lacking(Consumer<String> words) {
    words.accept(ticket.command().operation() + ", run after a failure, has not been answered");
  }
}
