package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import java.util.Optional;
import java.util.function.Function;

/** A wait that runs a command when it has failed. */
final class Remedied<T> extends Same<T> {
  private final Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy;

  private Remedied(State<T> inner, Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy) {
    super(inner);
    this.remedy = remedy;
  }

  static <T> State<T> of(
      State<T> inner, Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy, Turn turn) {
    return inner.outcome() instanceof Outcome.Failed<T> failed
        ? turn.guarded(() -> remedied(inner, failed.failure(), remedy))
        : new Remedied<>(inner, remedy);
  }

  private static <T> State<T> remedied(
      State<T> failed,
      WaitFailure failure,
      Function<? super WaitFailure, Optional<EcsCommand<?>>> remedy) {
    return remedy
        .apply(failure)
        .<State<T>>map(command -> new Remedying<>(failure, command))
        .orElse(failed);
  }

  @Override
  State<T> around(State<T> other) {
    return new Remedied<>(other, remedy);
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    return of(inner().on(event, turn), remedy, turn);
  }
}
