package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command whose answer must hold what was asked for, else it has failed: {@code complete()} of
 * commands of several things, {@code one()} of commands of one. Immutable and thread-safe.
 *
 * @param <X> what the command gives by itself
 * @param <R> what is demanded of it
 */
final class Demand<X, R> extends DerivedCalls<X, R> {
  private final Function<? super X, Either<EcsFailure, R>> demanded;
  private final String word;

  Demand(EcsCommand<X> command, Function<? super X, Either<EcsFailure, R>> demanded, String word) {
    super(command);
    this.demanded = demanded;
    this.word = word;
  }

  @Override
  Either<EcsFailure, CallSchedule<?, R>> start(Execution execution) {
    return execution.start(command()).map(this::demanding);
  }

  private <P> CallSchedule<?, R> demanding(CallSchedule<P, X> run) {
    return new DemandRun<>(run, demanded);
  }

  /** Moves the run of the command, and reads its result. */
  private record DemandRun<P, X, R>(
      CallSchedule<P, X> run, Function<? super X, Either<EcsFailure, R>> demanded)
      implements CallSchedule<P, R> {
    @Override
    public boolean isSeveral() {
      return run.isSeveral();
    }

    @Override
    public int inFlight() {
      return run.inFlight();
    }

    @Override
    public @Nullable ScheduledCall<P> next() {
      return run.next();
    }

    @Override
    public void done(ScheduledCall<P> turn, Either<EcsFailure, P> outcome) {
      run.done(turn, outcome);
    }

    @Override
    public Either<EcsFailure, R> result() {
      return run.result().flatMap(demanded);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Demand<?, ?> that
        && command().equals(that.command())
        && word.equals(that.word);
  }

  @Override
  public int hashCode() {
    return Objects.hash(command(), word);
  }

  /** Returns the command in words. */
  @Override
  public String toString() {
    return command() + ", " + word;
  }
}
