package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry under way: one command of it, and what is to be asked then.
 *
 * @param ticket the command
 * @param question the command and what is to be asked then
 */
record RunningQuery<R, A>(PendingCall<R> ticket, Query.Call<R, A> question) {
  /** Begins an inquiry; null when its answer is known. */
  static <A> @Nullable RunningQuery<?, A> of(Query<A> inquiry) {
    return inquiry instanceof Query.Call<?, A> question ? begun(question) : null;
  }

  private static <R, A> RunningQuery<R, A> begun(Query.Call<R, A> question) {
    return new RunningQuery<>(new PendingCall<>(question.command()), question);
  }

  /** Returns what the answer leads to; null for an event that does not answer it. */
  @Nullable Either<CallError, Query<A>> on(Event event) {
    Either<CallError, R> answer =
        event instanceof Event.CallCompleted answered ? answered.of(ticket) : null;
    return answer == null ? null : QueryStep.of(question, answer);
  }
}
