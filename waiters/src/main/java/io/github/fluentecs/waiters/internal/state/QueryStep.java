package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Query;
import io.vavr.control.Either;
import java.util.Objects;
import java.util.Optional;

/** Takes one step of a query. */
public final class QueryStep {
  private QueryStep() {}

  /** Returns the rest of the query after a call, or the error that ends it. */
  public static <R, A> Either<CallError, Query<A>> of(
      Query.Call<R, A> call, Either<CallError, R> result) {
    try {
      return result.fold(
          error -> otherwise(call, error),
          value -> unlessFailed(Objects.requireNonNull(call.next().apply(value), "next")));
    } catch (Throwable e) {
      return Either.left(new CallError.Thrown(e));
    }
  }

  private static <A> Either<CallError, Query<A>> unlessFailed(Query<A> query) {
    return query instanceof Query.Failed<A> failed
        ? Either.left(new CallError.Failed(failed.failure()))
        : Either.right(query);
  }

  private static <A> Either<CallError, Query<A>> otherwise(Query.Call<?, A> call, CallError error) {
    Optional<Query<A>> other =
        error instanceof CallError.Failed failed
            ? call.otherwise().apply(failed.failure())
            : Optional.empty();
    return other
        .<Either<CallError, Query<A>>>map(Either::right)
        .orElseGet(() -> Either.left(error));
  }
}
