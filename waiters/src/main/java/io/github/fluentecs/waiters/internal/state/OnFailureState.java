package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.waiters.WaitFailure;
import java.util.Optional;
import java.util.function.Function;

/** Executes a command when another wait has failed. */
final class OnFailureState<T> extends DecoratorState<T> {
  private final Function<? super WaitFailure, Optional<EcsCommand<?>>> commandFor;

  private OnFailureState(
      State<T> inner, Function<? super WaitFailure, Optional<EcsCommand<?>>> commandFor) {
    super(inner);
    this.commandFor = commandFor;
  }

  static <T> State<T> of(
      State<T> inner,
      Function<? super WaitFailure, Optional<EcsCommand<?>>> commandFor,
      StepContext context) {
    return inner.outcome() instanceof Outcome.Failed<T> failed
        ? context.guarded(() -> failed(inner, failed.failure(), commandFor, context))
        : new OnFailureState<>(inner, commandFor);
  }

  private static <T> State<T> failed(
      State<T> inner,
      WaitFailure failure,
      Function<? super WaitFailure, Optional<EcsCommand<?>>> commandFor,
      StepContext context) {
    return commandFor
        .apply(failure)
        .<State<T>>map(command -> new FailureCommandState<>(failure, command, context))
        .orElse(inner);
  }

  @Override
  State<T> decorate(State<T> other) {
    return new OnFailureState<>(other, commandFor);
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(inner().on(event, context), commandFor, context);
  }
}
