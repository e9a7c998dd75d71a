package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry under way: one command of it, and what is to be asked then.
 *
 * @param ticket the command
 * @param next what to ask then
 */
record Asking<R, A>(Ticket<R> ticket, Function<? super R, Inquiry<A>> next) {
  /** Begins an inquiry; null when its answer is known. */
  static <A> @Nullable Asking<?, A> of(Inquiry<A> inquiry) {
    return inquiry instanceof Inquiry.Question<?, A> question ? begun(question) : null;
  }

  private static <R, A> Asking<R, A> begun(Inquiry.Question<R, A> question) {
    return new Asking<>(new Ticket<>(question.command()), question.next());
  }

  /** Returns what the answer leads to; null for an event that does not answer it. */
  @Nullable Either<Trouble, Inquiry<A>> on(Event event) {
    Either<Trouble, R> answer =
        event instanceof Event.Answered answered ? answered.of(ticket) : null;
    return answer == null ? null : answer.flatMap(this::following);
  }

  private Either<Trouble, Inquiry<A>> following(R result) {
    try {
      return Either.right(next.apply(result));
    } catch (RuntimeException e) {
      return Either.left(new Trouble.Broke(e));
    }
  }
}
