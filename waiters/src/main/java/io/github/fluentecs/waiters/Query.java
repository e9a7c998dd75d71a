package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * A query to ECS as a value: a known result, or a command to execute and the query that follows.
 * Commands follow one another where a result comes in pages or needs two operations. Immutable and
 * thread-safe.
 *
 * @param <A> the result
 */
public sealed interface Query<A> {
  /**
   * A known result.
   *
   * @param <A> the result
   * @param value the result
   */
  record Result<A>(A value) implements Query<A> {
    /**
     * Refuses a null.
     *
     * @param value the result
     */
    public Result {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A command, and the query that follows when it succeeds.
   *
   * @param <R> the result of the command
   * @param <A> the result
   * @param command the command
   * @param next makes the next query
   * @param otherwise makes the next query after a failure; empty where the failure ends the query
   */
  record Call<R, A>(
      EcsCommand<R> command,
      Function<? super R, Query<A>> next,
      Function<? super EcsFailure, Optional<Query<A>>> otherwise)
      implements Query<A> {
    /**
     * Refuses nulls.
     *
     * @param command the command
     * @param next makes the next query
     * @param otherwise makes the next query after a failure; empty where the failure ends the query
     */
    public Call {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(next, "next");
      Objects.requireNonNull(otherwise, "otherwise");
    }
  }

  /**
   * A failure that an answer holds, though its call succeeded.
   *
   * @param <A> the result that there would be
   * @param failure why there is none
   */
  record Failed<A>(EcsFailure failure) implements Query<A> {
    /**
     * Refuses a null.
     *
     * @param failure why there is none
     */
    public Failed {
      Objects.requireNonNull(failure, "failure");
    }
  }

  /**
   * Makes a query whose result is known.
   *
   * @param <A> the result
   * @param value the result
   * @return the query
   */
  static <A> Query<A> result(A value) {
    return new Result<>(value);
  }

  /**
   * Makes a query of one command.
   *
   * @param <R> the result of the command
   * @param <A> the result
   * @param command the command
   * @param next makes the next query
   * @return the query
   */
  static <R, A> Query<A> call(EcsCommand<R> command, Function<? super R, Query<A>> next) {
    return call(command, next, failure -> Optional.empty());
  }

  /**
   * Makes a query of one command that may fail without ending the query, such as one for details.
   *
   * @param <R> the result of the command
   * @param <A> the result
   * @param command the command
   * @param next makes the next query
   * @param otherwise makes the next query after a failure; empty where the failure ends the query
   * @return the query
   */
  static <R, A> Query<A> call(
      EcsCommand<R> command,
      Function<? super R, Query<A>> next,
      Function<? super EcsFailure, Optional<Query<A>>> otherwise) {
    return new Call<>(command, next, otherwise);
  }

  /**
   * Makes a query for several resources by one command; those that ECS does not know are left out.
   * Another reason of ECS's than {@code MISSING} ends the query as a failure that holds it.
   *
   * @param <T> the typed view
   * @param command describes the resources
   * @param key returns what identifies a resource
   * @return the resources that ECS knows, by key
   */
  static <T> Query<Map<String, T>> byKey(
      EcsCommand<Batch<T>> command, Function<? super T, String> key) {
    Objects.requireNonNull(key, "key");
    return described(command)
        .then(
            found -> {
              Map<String, T> known = new HashMap<>();
              found.forEach(resource -> known.put(key.apply(resource), resource));
              return result(known);
            });
  }

  /**
   * Makes a query for several resources by one command; those that ECS does not know are left out.
   * Another reason of ECS's than {@code MISSING} ends the query as a failure that holds it.
   *
   * @param <T> the typed view
   * @param command describes the resources
   * @return the resources that ECS knows
   */
  static <T> Query<List<T>> described(EcsCommand<Batch<T>> command) {
    return call(
        command,
        batch ->
            batch.failures().stream().anyMatch(Query::isOtherThanMissing)
                ? new Failed<>(batch.complete().getLeft())
                : result(batch.succeeded()));
  }

  private static boolean isOtherThanMissing(ItemFailure failure) {
    return failure.meaning() != FailureReason.MISSING;
  }

  /**
   * Makes a query for every page of a list.
   *
   * @param <C> the command
   * @param <T> what is listed
   * @param first the command for the first page
   * @return the items of all pages
   */
  static <C extends PagedOperation<C, ?, ?, ?, T>, T> Query<List<T>> allPages(C first) {
    Objects.requireNonNull(first, "first");
    return pages(first, List.of());
  }

  private static <T> EcsFailure incomplete(PagedOperation<?, ?, ?, ?, T> command, Page<T> page) {
    List<Failure> failures = page.failures().stream().map(ItemFailure::sdk).toList();
    return Batch.to(command, page.items().size() + failures.size())
        .answer(page.items(), Function.identity(), failures)
        .complete()
        .getLeft();
  }

  private static <C extends PagedOperation<C, ?, ?, ?, T>, T> Query<List<T>> pages(
      C command, List<T> before) {
    return call(
        command,
        (Page<T> page) -> {
          if (page.failures().stream().anyMatch(Query::isOtherThanMissing)) {
            return new Failed<>(incomplete(command, page));
          }
          List<T> items = new ArrayList<>(before);
          items.addAll(page.items());
          return page.nextToken()
              .map(token -> pages(command.startingAt(token), items))
              .orElseGet(() -> result(items));
        });
  }

  /**
   * Continues with the query that is made from the result.
   *
   * @param <B> the result of both
   * @param further makes the next query from this one's result
   * @return both, one after the other
   */
  default <B> Query<B> then(Function<? super A, Query<B>> further) {
    Objects.requireNonNull(further, "further");
    if (this instanceof Call<?, A> call) {
      return after(call, further);
    }
    return this instanceof Failed<A> failed
        ? new Failed<>(failed.failure())
        : further.apply(((Result<A>) this).value());
  }

  private static <R, A, B> Query<B> after(Call<R, A> call, Function<? super A, Query<B>> further) {
    return call(
        call.command(),
        result -> call.next().apply(result).then(further),
        failure -> call.otherwise().apply(failure).map(query -> query.then(further)));
  }
}
