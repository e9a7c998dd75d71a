package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.vavr.control.Either;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happens to a running wait. */
public sealed interface Event {
  /** Time has passed. */
  record Tick() implements Event {}

  /**
   * One call has polled some resources.
   *
   * @param results what the call returned for each, or why it failed
   * @param sentAt when the call was sent, by the monotonic clock
   */
  record Polled(Map<Subject<?>, Either<CallError, ? extends Observation<?>>> results, long sentAt)
      implements Event {
    @SuppressWarnings("unchecked") // the poller maps a subject to its own views
    <S> @Nullable Either<CallError, Observation<S>> of(Subject<S> subject) {
      return (Either<CallError, Observation<S>>) results.get(subject);
    }
  }

  /** A command has been executed. */
  record CallCompleted(PendingCall<?> call, Either<CallError, ?> result) implements Event {
    @SuppressWarnings("unchecked") // a call is completed by the result of its own command
    <R> @Nullable Either<CallError, R> of(PendingCall<R> completed) {
      return completed == call ? (Either<CallError, R>) result : null;
    }
  }
}
