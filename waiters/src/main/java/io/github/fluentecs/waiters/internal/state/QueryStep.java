package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Query;
import io.vavr.control.Either;
import java.util.Optional;

/** Decides what follows when a question has been answered. */
public final class QueryStep {
  private QueryStep() {}

  /** Returns what to ask next, or why there is nothing; what is thrown on the way is trouble. */
  public static <R, A> Either<CallError, Query<A>> of(
      Query.Call<R, A> call, Either<CallError, R> answer) {
    try {
      return answer.fold(
          error -> otherwise(call, error), result -> Either.right(call.next().apply(result)));
    } catch (Exception e) {
      return Either.left(new CallError.Thrown(e));
    }
  }

  private static <A> Either<CallError, Query<A>> otherwise(Query.Call<?, A> call, CallError error) {
    Optional<Query<A>> other =
        error instanceof CallError.Failed refused
            ? call.otherwise().apply(refused.failure())
            : Optional.empty();
    return other
        .<Either<CallError, Query<A>>>map(Either::right)
        .orElseGet(() -> Either.left(error));
  }
}
