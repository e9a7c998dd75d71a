package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.function.Function;

/** Maps the outcome of another wait. */
final class MappedState<A, T> extends DelegatingState<A, T> {
  private final Function<? super Outcome<A>, Outcome<T>> mapping;
  private final Outcome<T> outcome;

  private MappedState(
      State<A> inner, Function<? super Outcome<A>, Outcome<T>> mapping, Outcome<T> outcome) {
    super(inner);
    this.mapping = mapping;
    this.outcome = outcome;
  }

  /** Maps the outcome of a state, which the mapping gets only when it is not pending. */
  static <A, T> State<T> of(
      State<A> inner, Function<? super Outcome<A>, Outcome<T>> mapping, StepContext context) {
    return inner.outcome().isPending()
        ? new MappedState<>(inner, mapping, Outcome.pending())
        : context.guarded(() -> new MappedState<>(inner, mapping, mapping.apply(inner.outcome())));
  }

  /** Maps the value of a met wait; a failure stays what it is. */
  static <A, T> State<T> value(
      State<A> inner, Function<? super A, ? extends T> mapping, StepContext context) {
    return of(
        inner,
        outcome ->
            outcome instanceof Outcome.Met<A> met
                ? new Outcome.Met<>(Objects.requireNonNull(mapping.apply(met.value()), "mapped"))
                : new Outcome.Failed<>(((Outcome.Failed<A>) outcome).failure()),
        context);
  }

  /** Turns both ends into values. */
  static <T> State<Either<WaitFailure, T>> settled(State<T> inner, StepContext context) {
    return of(
        inner,
        outcome ->
            outcome instanceof Outcome.Met<T> met
                ? new Outcome.Met<>(Either.right(met.value()))
                : new Outcome.Met<>(Either.left(((Outcome.Failed<T>) outcome).failure())),
        context);
  }

  @Override
  public Outcome<T> outcome() {
    return outcome;
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(inner().on(event, context), mapping, context);
  }

  @Override
  public State<T> recheck() {
    State<A> again = inner().outcome() instanceof Outcome.Met ? inner().recheck() : inner();
    return new MappedState<>(
        again, mapping, again.outcome().isPending() ? Outcome.pending() : outcome);
  }
}
