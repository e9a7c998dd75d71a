package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Wait;
import java.util.function.Function;

/** Continues with a second wait when the first is met. */
final class SequenceState<A, T> extends DelegatingState<A, T> {
  private final Function<? super A, Wait<T>> next;

  private SequenceState(State<A> inner, Function<? super A, Wait<T>> next) {
    super(inner);
    this.next = next;
  }

  /** Becomes the state of the second wait, so that chains of any length stay flat. */
  static <A, T> State<T> of(
      State<A> first, Function<? super A, Wait<T>> next, StepContext context) {
    if (first.outcome() instanceof Outcome.Failed<A> failed) {
      return EndState.failed(failed.failure());
    }
    return first.outcome() instanceof Outcome.Met<A> met
        ? context.guarded(() -> DefinedWait.start(next.apply(met.value()), context))
        : new SequenceState<>(first, next);
  }

  @Override
  public Outcome<T> outcome() {
    return Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(inner().on(event, context), next, context);
  }

  @Override
  public State<T> recheck() {
    return this;
  }
}
