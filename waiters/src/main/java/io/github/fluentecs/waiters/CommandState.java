package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.vavr.control.Either;
import java.util.function.Consumer;
import java.util.function.Function;

/** A wait that begins with a command. */
final class CommandState<R, T> implements State<T> {
  private final PendingCall<R> ticket;
  private final Function<? super R, Wait<T>> next;

  CommandState(EcsCommand<R> command, Function<? super R, Wait<T>> next) {
    this.ticket = new PendingCall<>(command);
    this.next = next;
  }

  @Override
  public Outcome<T> outcome() {
    return Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    Either<CallError, R> answer =
        event instanceof Event.CallCompleted answered ? answered.of(ticket) : null;
    return answer == null
        ? this
        : answer.fold(
            trouble -> EndState.failed(Recovery.failure(trouble, turn.report(null))),
            result ->
                turn.within(
                    Scope::afterCommand, () -> turn.guarded(() -> next.apply(result).start(turn))));
  }

  @Override
  public void demand(PendingWork demand) {
    demand.call(ticket);
  }

  @Override
  public void lacking(Consumer<String> words) {
    words.accept(ticket.command().operation() + " has not been answered");
  }

  @Override
  public State<T> reopened() {
    return this;
  }

  @Override
  public boolean refuted() {
    return false;
  }
}
