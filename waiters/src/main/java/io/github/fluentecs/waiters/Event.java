package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a running wait can learn. */
sealed interface Event {
  /** Time has passed. */
  record Tick() implements Event {}

  /**
   * Some resources were looked at by one call.
   *
   * @param looks what was seen of each, or why nothing was
   * @param askedAt when the call was sent, by the monotonic clock
   */
  record Looked(Map<Subject<?>, Either<Trouble, ? extends Seen<?>>> looks, long askedAt)
      implements Event {
    @SuppressWarnings("unchecked") // the poller puts a subject's own views under it
    <S> @Nullable Either<Trouble, Seen<S>> of(Subject<S> subject) {
      return (Either<Trouble, Seen<S>>) looks.get(subject);
    }
  }

  /** A command was executed. */
  record Answered(Ticket<?> ticket, Either<Trouble, ?> answer) implements Event {
    @SuppressWarnings("unchecked") // a ticket is answered by its own command's result
    <R> @Nullable Either<Trouble, R> of(Ticket<R> asked) {
      return asked == ticket ? (Either<Trouble, R>) answer : null;
    }
  }
}
