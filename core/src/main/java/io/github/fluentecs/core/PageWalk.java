package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.failure.ItemFailure;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through the pages of an answer: which page is asked for next, what it gives to who reads,
 * and when to end. Does no I/O; not thread-safe.
 *
 * @param <T> what is listed
 * @param <E> what is read: whole pages, or items
 */
final class PageWalk<T, E> {
  private final BiFunction<PagedOperation<?, ?, ?, ?, T>, Either<EcsFailure, Page<T>>, List<E>>
      elements;
  private @Nullable PagedOperation<?, ?, ?, ?, T> next;
  private @Nullable String lastToken;

  private PageWalk(
      PagedOperation<?, ?, ?, ?, T> first,
      BiFunction<PagedOperation<?, ?, ?, ?, T>, Either<EcsFailure, Page<T>>, List<E>> elements) {
    this.next = Objects.requireNonNull(first, "command");
    this.elements = elements;
  }

  static <T> PageWalk<T, Either<EcsFailure, Page<T>>> pages(PagedOperation<?, ?, ?, ?, T> first) {
    return new PageWalk<>(first, (asked, page) -> List.of(page));
  }

  static <T> PageWalk<T, Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> first) {
    return new PageWalk<>(first, PageWalk::itemsOf);
  }

  /** Returns the command for the next page; null at the end. */
  @Nullable PagedOperation<?, ?, ?, ?, T> next() {
    return next;
  }

  /** Takes the answer to {@link #next()} and goes on; a failure ends the way. */
  List<E> take(Either<EcsFailure, Page<T>> answer) {
    PagedOperation<?, ?, ?, ?, T> asked = Objects.requireNonNull(next, "next");
    Either<EcsFailure, Page<T>> checked = answer.flatMap(page -> refuseLoop(asked, page));
    String token = checked.isLeft() ? null : checked.get().nextToken().orElse(null);
    next = token == null ? null : asked.startingAt(token);
    lastToken = token;
    return elements.apply(asked, checked);
  }

  private Either<EcsFailure, Page<T>> refuseLoop(
      PagedOperation<?, ?, ?, ?, T> asked, Page<T> page) {
    boolean loop = page.nextToken().filter(token -> token.equals(lastToken)).isPresent();
    if (!loop) {
      return Either.right(page);
    }
    FailedCall call =
        FailedCall.builder()
            .operation(asked.operation())
            .resource(asked.resource())
            .message("Two pages gave the same next token, so the answer would never end.")
            .remedy("Leave nextToken out of customize; else tell the operator of the endpoint.")
            .retryable(false)
            .build();
    return Either.left(new EcsFailure.ServiceFault(call));
  }

  /** What a page could not give stands behind its items. */
  private static <T> List<Either<EcsFailure, T>> itemsOf(
      PagedOperation<?, ?, ?, ?, T> asked, Either<EcsFailure, Page<T>> answer) {
    if (answer.isLeft()) {
      return List.of(Either.left(answer.getLeft()));
    }
    Page<T> page = answer.get();
    List<Either<EcsFailure, T>> items = new ArrayList<>(page.items().size() + 1);
    page.items().forEach(item -> items.add(Either.right(item)));
    if (!page.failures().isEmpty()) {
      items.add(Either.left(incomplete(asked, page.failures(), page.items())));
    }
    return items;
  }

  static EcsFailure incomplete(
      PagedOperation<?, ?, ?, ?, ?> asked, List<ItemFailure> failures, List<?> items) {
    int requested = items.size() + failures.size();
    return Batch.to(asked, requested).collected(items, failures).incomplete();
  }
}
