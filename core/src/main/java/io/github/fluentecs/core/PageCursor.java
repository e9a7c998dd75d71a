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
 * The position in a paginated response: which page to read next, which elements it contains, and
 * when to stop. Does no I/O; not thread-safe.
 *
 * @param <T> what is listed
 * @param <E> the elements: whole pages, or items
 */
final class PageCursor<T, E> implements Cursor<Page<T>, E> {
  private final BiFunction<PagedOperation<?, ?, ?, ?, T>, Either<EcsFailure, Page<T>>, List<E>>
      elements;
  private @Nullable PagedOperation<?, ?, ?, ?, T> next;
  private @Nullable String lastToken;

  private PageCursor(
      PagedOperation<?, ?, ?, ?, T> first,
      BiFunction<PagedOperation<?, ?, ?, ?, T>, Either<EcsFailure, Page<T>>, List<E>> elements) {
    this.next = Objects.requireNonNull(first, "command");
    this.elements = elements;
  }

  static <T> PageCursor<T, Either<EcsFailure, Page<T>>> pages(PagedOperation<?, ?, ?, ?, T> first) {
    return new PageCursor<>(first, (command, page) -> List.of(page));
  }

  static <T> PageCursor<T, Either<EcsFailure, T>> items(PagedOperation<?, ?, ?, ?, T> first) {
    return new PageCursor<>(first, PageCursor::itemsOf);
  }

  /** Returns the command for the next page; null after the last. */
  @Override
  public @Nullable PagedOperation<?, ?, ?, ?, T> next() {
    return next;
  }

  /**
   * Accepts the result of {@link #next()} and advances; a failure ends the iteration. Returns its
   * elements.
   */
  @Override
  public List<E> take(Either<EcsFailure, Page<T>> answer) {
    PagedOperation<?, ?, ?, ?, T> command = Objects.requireNonNull(next, "next");
    Either<EcsFailure, Page<T>> checked = answer.flatMap(page -> refuseLoop(command, page));
    String token = checked.isLeft() ? null : checked.get().nextToken().orElse(null);
    next = token == null ? null : command.startingAt(token);
    lastToken = token;
    return elements.apply(command, checked);
  }

  private Either<EcsFailure, Page<T>> refuseLoop(
      PagedOperation<?, ?, ?, ?, T> command, Page<T> page) {
    boolean loop = page.nextToken().filter(token -> token.equals(lastToken)).isPresent();
    if (!loop) {
      return Either.right(page);
    }
    FailedCall call =
        FailedCall.builder()
            .operation(command.operation())
            .resource(command.resource())
            .message("Two pages have the same next token, so reading would never end.")
            .remedy(
                "Do not set nextToken in customize; otherwise report this to the operator of the endpoint.")
            .retryable(false)
            .build();
    return Either.left(new EcsFailure.ServiceFault(call));
  }

  /** Returns a page's items, followed by its failures as one element. */
  private static <T> List<Either<EcsFailure, T>> itemsOf(
      PagedOperation<?, ?, ?, ?, T> command, Either<EcsFailure, Page<T>> answer) {
    if (answer.isLeft()) {
      return List.of(Either.left(answer.getLeft()));
    }
    Page<T> page = answer.get();
    List<Either<EcsFailure, T>> items = new ArrayList<>(page.items().size() + 1);
    page.items().forEach(item -> items.add(Either.right(item)));
    if (!page.failures().isEmpty()) {
      items.add(Either.left(incomplete(command, page.failures(), page.items())));
    }
    return items;
  }

  static EcsFailure incomplete(
      PagedOperation<?, ?, ?, ?, ?> command, List<ItemFailure> failures, List<?> items) {
    int requested = items.size() + failures.size();
    return Batch.to(command, requested).collected(items, failures).incomplete();
  }
}
