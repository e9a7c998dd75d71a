package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import java.util.function.Function;

/** Continues with another wait when the first has failed. */
final class FallbackState<T> extends DecoratorState<T> {
  private final Function<? super WaitFailure, Wait<T>> next;

  private FallbackState(State<T> inner, Function<? super WaitFailure, Wait<T>> next) {
    super(inner);
    this.next = next;
  }

  static <T> State<T> of(
      State<T> first, Function<? super WaitFailure, Wait<T>> next, StepContext context) {
    return first.outcome() instanceof Outcome.Failed<T> failed
        ? context.guarded(() -> DefinedWait.start(next.apply(failed.failure()), context))
        : new FallbackState<>(first, next);
  }

  @Override
  State<T> decorate(State<T> other) {
    return new FallbackState<>(other, next);
  }

  /** The other wait may still be met. */
  @Override
  public boolean isFailing() {
    return false;
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(inner().on(event, context), next, context);
  }
}
