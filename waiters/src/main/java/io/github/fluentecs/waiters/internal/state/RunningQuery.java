package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Query;
import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry under way: one command of it, and what is to be asked then.
 *
 * @param pendingCall the command
 * @param call the command and what is to be asked then
 */
record RunningQuery<R, A>(PendingCall<R> pendingCall, Query.Call<R, A> call) {
  /** Begins an inquiry; null when its answer is known. */
  static <A> @Nullable RunningQuery<?, A> of(Query<A> query) {
    return query instanceof Query.Call<?, A> call ? started(call) : null;
  }

  private static <R, A> RunningQuery<R, A> started(Query.Call<R, A> call) {
    return new RunningQuery<>(new PendingCall<>(call.command()), call);
  }

  /** Returns what the answer leads to; null for an event that does not answer it. */
  @Nullable Either<CallError, Query<A>> on(Event event) {
    Either<CallError, R> answer =
        event instanceof Event.CallCompleted completed ? completed.of(pendingCall) : null;
    return answer == null ? null : QueryStep.of(call, answer);
  }
}
