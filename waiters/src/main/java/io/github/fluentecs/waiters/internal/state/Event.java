package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.vavr.control.Either;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a running wait can learn. */
public sealed interface Event {
  /** Time has passed. */
  record Tick() implements Event {}

  /**
   * Some resources were looked at by one call.
   *
   * @param results what was seen of each, or why nothing was
   * @param sentAt when the call was sent, by the monotonic clock
   */
  record Polled(Map<Subject<?>, Either<CallError, ? extends Observation<?>>> results, long sentAt)
      implements Event {
    @SuppressWarnings("unchecked") // the poller puts a subject's own views under it
    <S> @Nullable Either<CallError, Observation<S>> of(Subject<S> subject) {
      return (Either<CallError, Observation<S>>) results.get(subject);
    }
  }

  /** A command was executed. */
  record CallCompleted(PendingCall<?> call, Either<CallError, ?> result) implements Event {
    @SuppressWarnings("unchecked") // a ticket is answered by its own command's result
    <R> @Nullable Either<CallError, R> of(PendingCall<R> completed) {
      return completed == call ? (Either<CallError, R>) result : null;
    }
  }
}
