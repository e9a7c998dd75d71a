package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.function.Consumer;

/** A wait that has failed and runs a command because of it. */
final class Remedying<T> implements Failing<T> {
  private final WaitFailure failure;
  private final Ticket<?> ticket;

  Remedying(WaitFailure failure, EcsCommand<?> command) {
    this.failure = failure;
    this.ticket = new Ticket<>(command);
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    return event instanceof Event.Answered answered && answered.ticket() == ticket
        ? Done.failed(answered.answer().fold(this::troubled, result -> with(Either.right(result))))
        : this;
  }

  private WaitFailure troubled(Trouble trouble) {
    return trouble instanceof Trouble.Refused refused
        ? with(Either.left(refused.failure()))
        : Healing.failure(trouble, failure.report().toBuilder().other(failure).build());
  }

  private WaitFailure with(Either<EcsFailure, ?> result) {
    Aftermath aftermath = new Aftermath(ticket.command(), result);
    return failure.withReport(failure.report().toBuilder().aftermath(aftermath).build());
  }

  @Override
  public void demand(Demand demand) {
    demand.remedy(ticket);
  }

  @Override
  public void lacking(Consumer<String> words) {
    words.accept(ticket.command().operation() + ", run after a failure, has not been answered");
  }
}
