package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.value.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * One page of the response of a paginated operation. Immutable and thread-safe.
 *
 * @param <T> what is listed
 */
public final class Page<T> {
  private final List<T> items;
  private final List<ItemFailure> failures;
  private final @Nullable String nextToken;

  private Page(List<T> items, List<ItemFailure> failures, @Nullable String nextToken) {
    this.items = items;
    this.failures = failures;
    this.nextToken = nextToken;
  }

  /**
   * Reads a response.
   *
   * @param <S> the SDK's model, or the text of a reference
   * @param <T> the typed view
   * @param items the items in the response
   * @param view wraps one item
   * @param nextToken the response's token; null or empty on the last page
   * @return the page
   */
  public static <S, T> Page<T> of(
      List<S> items, Function<? super S, ? extends T> view, @Nullable String nextToken) {
    Arguments.requireItems("items", items);
    return new Page<>(views(items, view), List.of(), presentOrNull(nextToken));
  }

  /**
   * Returns a copy of this page with failures.
   *
   * @param failed the response's {@code failures[]}
   * @return a copy
   */
  public Page<T> withFailures(List<Failure> failed) {
    Arguments.requireItems("failed", failed);
    return new Page<>(items, views(failed, ItemFailure::of), nextToken);
  }

  private static <S, T> List<T> views(List<S> models, Function<? super S, ? extends T> view) {
    Objects.requireNonNull(view, "view");
    List<T> views = new ArrayList<>(models.size());
    models.forEach(model -> views.add(view.apply(model)));
    return Collections.unmodifiableList(views);
  }

  /** Treats an empty token as absent: some services end with an empty token. */
  private static @Nullable String presentOrNull(@Nullable String token) {
    return token == null || token.isEmpty() ? null : token;
  }

  /**
   * Demands the one thing that a command asks for by its name.
   *
   * @param <T> what is asked for
   * @param command asks for one thing by its name
   * @return a command that gives the thing, or fails as {@link Batch#one()} does
   */
  public static <T> EcsCommand<T> one(PagedOperation<?, ?, ?, ?, T> command) {
    return new Demand<>(
        command,
        page -> Batch.to(command, 1).collected(page.items(), page.failures()).one(),
        "the one");
  }

  /**
   * Returns what is listed; a page that is not the last can be empty.
   *
   * @return an unmodifiable list, in the order of the response
   */
  public List<T> items() {
    return items;
  }

  /**
   * Returns the failures of items that were requested by name.
   *
   * @return an unmodifiable list of typed reasons; empty for operations that only list
   */
  public List<ItemFailure> failures() {
    return failures;
  }

  /**
   * Returns the token for the next page.
   *
   * @return an opaque token; empty on the last page
   */
  public Optional<String> nextToken() {
    return Optional.ofNullable(nextToken);
  }

  /**
   * Returns whether this is the last page.
   *
   * @return true when there is no next token
   */
  public boolean isLast() {
    return nextToken == null;
  }

  /** Returns the items and whether more pages follow, never the token. */
  @Override
  public String toString() {
    String failed = failures.isEmpty() ? "" : ", failures " + failures;
    return "Page[" + items + failed + (isLast() ? ", last" : ", more follow") + "]";
  }
}
