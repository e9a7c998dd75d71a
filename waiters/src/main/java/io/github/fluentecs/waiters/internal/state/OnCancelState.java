package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;

/** Tells of a command that is executed when another wait is cancelled from outside. */
final class OnCancelState<T> extends DecoratorState<T> {
  private final PendingCommand<?> pendingCommand;

  private OnCancelState(State<T> inner, PendingCommand<?> pendingCommand) {
    super(inner);
    this.pendingCommand = pendingCommand;
  }

  static <T> State<T> start(State<T> inner, EcsCommand<?> command) {
    return new OnCancelState<>(inner, new PendingCommand<>(command)).unlessEnded();
  }

  private State<T> unlessEnded() {
    return outcome().isPending() ? this : inner();
  }

  @Override
  OnCancelState<T> decorate(State<T> other) {
    return new OnCancelState<>(other, pendingCommand);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return decorate(inner().on(event, context)).unlessEnded();
  }

  @Override
  public void collectWork(PendingWork work) {
    super.collectWork(work);
    work.cancelCommand(pendingCommand);
  }
}
