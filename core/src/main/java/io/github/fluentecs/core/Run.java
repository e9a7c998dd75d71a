package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * One execution of {@link Calls}: decides which call is next and what all of them come to. It does
 * no I/O and is not thread-safe; a driver guards it, and moves it until no call is in flight and
 * none is next.
 *
 * @param <P> what one call gives
 * @param <R> what all calls give
 */
interface Run<P, R> {
  /** A call and its place among the others. */
  record Turn<P>(int index, Ready<?, ?, P> call) {}

  /** Returns how many calls may be in flight at once. */
  int inFlight();

  /** Returns the next call that may start now; null when there is none, now or at all. */
  @Nullable Turn<P> next();

  /** Takes the outcome of a call. */
  void done(Turn<P> turn, Either<EcsFailure, P> outcome);

  /** Returns what all calls came to; calls that never started are accounted for. */
  Either<EcsFailure, R> result();
}
