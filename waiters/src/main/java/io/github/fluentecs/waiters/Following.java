package io.github.fluentecs.waiters;

import io.vavr.control.Either;
import java.util.Optional;

/** Decides what follows when a question has been answered. */
final class Following {
  private Following() {}

  /** Returns what to ask next, or why there is nothing; what is thrown on the way is trouble. */
  static <R, A> Either<Trouble, Inquiry<A>> of(
      Inquiry.Question<R, A> question, Either<Trouble, R> answer) {
    try {
      return answer.fold(
          trouble -> otherwise(question, trouble),
          result -> Either.right(question.next().apply(result)));
    } catch (Exception e) {
      return Either.left(new Trouble.Broke(e));
    }
  }

  private static <A> Either<Trouble, Inquiry<A>> otherwise(
      Inquiry.Question<?, A> question, Trouble trouble) {
    Optional<Inquiry<A>> other =
        trouble instanceof Trouble.Refused refused
            ? question.otherwise().apply(refused.failure())
            : Optional.empty();
    return other
        .<Either<Trouble, Inquiry<A>>>map(Either::right)
        .orElseGet(() -> Either.left(trouble));
  }
}
