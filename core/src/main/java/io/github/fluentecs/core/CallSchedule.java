package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * One execution of {@link Calls}: decides which call is next and combines their results. Does no
 * I/O and is not thread-safe: a driver guards it and makes the calls, until none is in flight and
 * none is next.
 *
 * @param <P> the result of one call
 * @param <R> the combined result
 */
interface CallSchedule<P, R> {
  /** A call and its position among the others. */
  record ScheduledCall<P>(int index, PreparedCall<?, ?, P> call) {}

  /** Returns whether this is a command of several calls, even where only one is needed. */
  default boolean isSeveral() {
    return true;
  }

  /** Returns how many calls may be in flight at once. */
  int inFlight();

  /** Returns the next call that may start now; null when there is none for now, or no more. */
  @Nullable ScheduledCall<P> next();

  /** Accepts the outcome of a call. */
  void done(ScheduledCall<P> scheduled, Either<EcsFailure, P> outcome);

  /** Returns the combined result, in which calls that were never started are failures. */
  Either<EcsFailure, R> result();
}
