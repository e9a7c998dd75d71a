package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/** Tells of the end of several calls before their result is there. */
record ToldSchedule<P, R>(CallSchedule<P, R> calls, ToldCall told) implements CallSchedule<P, R> {
  @Override
  public int inFlight() {
    return calls.inFlight();
  }

  @Override
  public boolean isSeveral() {
    return calls.isSeveral();
  }

  @Override
  public @Nullable ScheduledCall<P> next() {
    return calls.next();
  }

  @Override
  public void done(ScheduledCall<P> scheduled, Either<EcsFailure, P> outcome) {
    calls.done(scheduled, outcome);
  }

  @Override
  public Either<EcsFailure, R> result() {
    return told.told(calls.result());
  }
}
