package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;
import java.util.function.Supplier;

/** Tells of commands that are executed when another wait is cancelled from outside. */
final class OnCancelState<T> extends DecoratorState<T> {
  private final CancelCommands commands;

  private OnCancelState(State<T> inner, CancelCommands commands) {
    super(inner);
    this.commands = commands;
  }

  static <T> State<T> start(
      State<T> inner, Supplier<? extends Iterable<? extends EcsCommand<?>>> commands) {
    return new OnCancelState<>(inner, new CancelCommands(commands)).unlessEnded();
  }

  private State<T> unlessEnded() {
    return outcome().isPending() ? this : inner();
  }

  @Override
  OnCancelState<T> decorate(State<T> other) {
    return new OnCancelState<>(other, commands);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return decorate(inner().on(event, context)).unlessEnded();
  }

  @Override
  public void collectWork(PendingWork work) {
    super.collectWork(work);
    work.cancelCommands(commands);
  }
}
