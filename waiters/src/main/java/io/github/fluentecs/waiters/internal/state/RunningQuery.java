package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Query;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * A query that runs: its current call.
 *
 * @param pendingCall the execution of the call
 * @param call the current call of the query
 */
record RunningQuery<R, A>(PendingCommand<R> pendingCall, Query.Call<R, A> call) {
  /** Starts a query; null when its result is known. */
  static <A> @Nullable RunningQuery<?, A> of(Query<A> query) {
    return query instanceof Query.Call<?, A> call ? started(call) : null;
  }

  private static <R, A> RunningQuery<R, A> started(Query.Call<R, A> call) {
    return new RunningQuery<>(new PendingCommand<>(call.command()), call);
  }

  /** Returns the rest of the query after the call; null for another event. */
  @Nullable Either<CallError, Query<A>> on(Event event) {
    Either<CallError, R> result =
        event instanceof Event.CallCompleted completed ? completed.of(pendingCall) : null;
    return result == null ? null : QueryStep.of(call, result);
  }
}
