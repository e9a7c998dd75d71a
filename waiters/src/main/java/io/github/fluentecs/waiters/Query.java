package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.EcsFailure;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question to ECS as a value: an answer that is known, or a command to execute and what to ask
 * then. Commands follow one another where an answer comes in pages, or needs two operations.
 * Immutable and thread-safe.
 *
 * @param <A> the answer
 */
public sealed interface Query<A> {
  /**
   * An answer that is known.
   *
   * @param <A> the answer
   * @param answer the answer
   */
  record Result<A>(A value) implements Query<A> {
    /** Refuses a null. */
    public Result {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A command, and what to ask when it succeeded.
   *
   * @param <R> what the command gives
   * @param <A> the answer
   * @param command the command
   * @param next what to ask then
   * @param otherwise what to ask when it failed; empty where that failure ends the inquiry
   */
  record Call<R, A>(
      EcsCommand<R> command,
      Function<? super R, Query<A>> next,
      Function<? super EcsFailure, Optional<Query<A>>> otherwise)
      implements Query<A> {
    /** Refuses nulls. */
    public Call {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(next, "next");
      Objects.requireNonNull(otherwise, "otherwise");
    }
  }

  /**
   * Gives an answer without asking.
   *
   * @param <A> the answer
   * @param answer the answer
   * @return the inquiry
   */
  static <A> Query<A> result(A answer) {
    return new Result<>(answer);
  }

  /**
   * Asks by one command.
   *
   * @param <R> what the command gives
   * @param <A> the answer
   * @param command the command
   * @param next what to ask when it succeeded
   * @return the inquiry
   */
  static <R, A> Query<A> call(EcsCommand<R> command, Function<? super R, Query<A>> next) {
    return call(command, next, failure -> Optional.empty());
  }

  /**
   * Asks by one command that may fail without ending the inquiry, such as one that only tells more.
   *
   * @param <R> what the command gives
   * @param <A> the answer
   * @param command the command
   * @param next what to ask when it succeeded
   * @param otherwise what to ask when it failed; empty where that failure is the inquiry's
   * @return the inquiry
   */
  static <R, A> Query<A> call(
      EcsCommand<R> command,
      Function<? super R, Query<A>> next,
      Function<? super EcsFailure, Optional<Query<A>>> otherwise) {
    return new Call<>(command, next, otherwise);
  }

  /**
   * Asks for several resources by one command; those that ECS does not know are left out.
   *
   * @param <T> the typed view
   * @param command describes the resources
   * @param key tells a resource from the others
   * @return the resources that ECS knows, by key
   */
  static <T> Query<Map<String, T>> byKey(
      EcsCommand<Batch<T>> command, Function<? super T, String> key) {
    return call(
        command,
        batch -> {
          Map<String, T> known = new HashMap<>();
          batch.succeeded().forEach(resource -> known.put(key.apply(resource), resource));
          return result(known);
        });
  }

  /**
   * Asks for every page of a list.
   *
   * @param <C> the command
   * @param <T> what is listed
   * @param first asks for the first page
   * @return the items of all pages
   */
  static <C extends PagedOperation<C, ?, ?, ?, T>, T> Query<List<T>> allPages(C first) {
    return pages(first, List.of());
  }

  private static <C extends PagedOperation<C, ?, ?, ?, T>, T> Query<List<T>> pages(
      C command, List<T> before) {
    return call(
        command,
        (Page<T> page) -> {
          List<T> items = new ArrayList<>(before);
          items.addAll(page.items());
          return page.nextToken()
              .map(token -> pages(command.startingAt(token), items))
              .orElseGet(() -> result(items));
        });
  }

  /**
   * Asks on with what was answered.
   *
   * @param <B> the answer of both
   * @param further makes the next inquiry of this one's answer
   * @return both, one after the other
   */
  default <B> Query<B> then(Function<? super A, Query<B>> further) {
    Objects.requireNonNull(further, "further");
    return this instanceof Call<?, A> call
        ? after(call, further)
        : further.apply(((Result<A>) this).value());
  }

  private static <R, A, B> Query<B> after(Call<R, A> call, Function<? super A, Query<B>> further) {
    return call(
        call.command(),
        result -> call.next().apply(result).then(further),
        failure -> call.otherwise().apply(failure).map(query -> query.then(further)));
  }
}
