package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry under way: one command of it, and what is to be asked then.
 *
 * @param ticket the command
 * @param question the command and what is to be asked then
 */
record Asking<R, A>(Ticket<R> ticket, Inquiry.Question<R, A> question) {
  /** Begins an inquiry; null when its answer is known. */
  static <A> @Nullable Asking<?, A> of(Inquiry<A> inquiry) {
    return inquiry instanceof Inquiry.Question<?, A> question ? begun(question) : null;
  }

  private static <R, A> Asking<R, A> begun(Inquiry.Question<R, A> question) {
    return new Asking<>(new Ticket<>(question.command()), question);
  }

  /** Returns what the answer leads to; null for an event that does not answer it. */
  @Nullable Either<Trouble, Inquiry<A>> on(Event event) {
    Either<Trouble, R> answer =
        event instanceof Event.Answered answered ? answered.of(ticket) : null;
    return answer == null ? null : Following.of(question, answer);
  }
}
