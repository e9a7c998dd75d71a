package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import java.util.Optional;
import java.util.function.Function;

/** A wait that runs a command when it has failed. */
final class OnFailureState<T> extends DecoratorState<T> {
  private final Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy;

  private OnFailureState(
      State<T> inner, Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy) {
    super(inner);
    this.remedy = remedy;
  }

  static <T> State<T> of(
      State<T> inner,
      Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy,
      StepContext turn) {
    return inner.outcome() instanceof Outcome.Failed<T> failed
        ? turn.guarded(() -> remedied(inner, failed.failure(), remedy))
        : new OnFailureState<>(inner, remedy);
  }

  private static <T> State<T> remedied(
      State<T> failed,
      WaitFailure failure,
      Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy) {
    return remedy
        .apply(failure)
        .<State<T>>map(command -> new FailureCommandState<>(failure, command))
        .orElse(failed);
  }

  @Override
  State<T> around(State<T> other) {
    return new OnFailureState<>(other, remedy);
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    return of(inner().on(event, turn), remedy, turn);
  }
}
