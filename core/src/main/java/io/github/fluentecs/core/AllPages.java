package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command that reads every page of an answer, one call after the other, and gives all items at
 * once. See {@link PagedOperation#allPages()}; {@link Ecs#items} and {@link EcsAsync#items} read
 * lazily instead.
 *
 * <p>It is all or nothing: a call that fails, or a thing asked for by name that is missing, makes
 * the whole fail. {@link EcsFailure.Incomplete} carries the items that were read. Immutable and
 * thread-safe.
 *
 * @param <T> what is listed
 */
public final class AllPages<T> extends Calls<List<T>> {
  private final PagedOperation<?, ?, ?, ?, T> first;

  private AllPages(PagedOperation<?, ?, ?, ?, T> first) {
    this.first = first;
  }

  static <T> AllPages<T> of(PagedOperation<?, ?, ?, ?, T> first) {
    return new AllPages<>(Objects.requireNonNull(first, "first"));
  }

  @Override
  public Action<?, ?> action() {
    return first.action();
  }

  @Override
  public RequestText describe() {
    return RequestText.ofAllPages(first.toSdk()).withAdvice(advice());
  }

  @Override
  public List<Violation> violations() {
    return first.violations();
  }

  @Override
  public List<Violation> advice() {
    return first.advice();
  }

  @Override
  Either<EcsFailure, Run<?, List<T>>> start(Execution execution) {
    return Either.right(new Pages<>(first, execution));
  }

  /** One execution: a page at a time. */
  private static final class Pages<T> implements Run<Page<T>, List<T>> {
    private final Execution execution;
    private final PageWalk<T, Either<EcsFailure, Page<T>>> walk;
    private final List<T> items = new ArrayList<>();
    private final List<ItemFailure> failures = new ArrayList<>();
    private PagedOperation<?, ?, ?, ?, T> asked;
    private @Nullable EcsFailure failure;
    private int pages;

    private Pages(PagedOperation<?, ?, ?, ?, T> first, Execution execution) {
      this.execution = execution;
      this.walk = PageWalk.pages(first);
      this.asked = first;
    }

    @Override
    public int inFlight() {
      return 1;
    }

    @Override
    public @Nullable Turn<Page<T>> next() {
      PagedOperation<?, ?, ?, ?, T> command = walk.next();
      if (command == null) {
        return null;
      }
      asked = command;
      Either<EcsFailure, ? extends Ready<?, ?, Page<T>>> call = execution.prepare(command);
      if (call.isLeft()) {
        take(Either.left(call.getLeft()));
        return null;
      }
      return new Turn<>(pages++, call.get());
    }

    @Override
    public void done(Turn<Page<T>> turn, Either<EcsFailure, Page<T>> outcome) {
      take(outcome);
    }

    private void take(Either<EcsFailure, Page<T>> outcome) {
      Either<EcsFailure, Page<T>> page = walk.take(outcome).get(0);
      if (page.isLeft()) {
        failure = page.getLeft();
      } else {
        items.addAll(page.get().items());
        failures.addAll(page.get().failures());
      }
    }

    @Override
    public Either<EcsFailure, List<T>> result() {
      if (failure != null) {
        return Either.left(failure);
      }
      if (walk.next() != null) {
        return Either.left(Execution.interrupted(asked));
      }
      return failures.isEmpty()
          ? Either.right(Collections.unmodifiableList(items))
          : Either.left(PageWalk.incomplete(asked, failures, items));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AllPages<?> that && first.equals(that.first);
  }

  @Override
  public int hashCode() {
    return first.hashCode();
  }

  /** Returns the command for the first page in words. */
  @Override
  public String toString() {
    return first + " and all pages that follow";
  }
}
