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
 * A command that reads every page, one call after the other, and returns all items together. See
 * {@link PagedOperation#allPages()}; {@link Ecs#items} and {@link EcsAsync#items} read lazily
 * instead.
 *
 * <p>All or nothing: when a call fails, or a resource requested by name is missing, the whole
 * command fails. {@link EcsFailure.Incomplete} holds the items that were read. Immutable and
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
  Either<EcsFailure, CallSchedule<?, List<T>>> start(Execution execution) {
    return Either.right(new Pages<>(first, execution));
  }

  /** One execution, which reads one page at a time. */
  private static final class Pages<T> implements CallSchedule<Page<T>, List<T>> {
    private final Execution execution;
    private final PageCursor<T, Either<EcsFailure, Page<T>>> cursor;
    private final List<T> items = new ArrayList<>();
    private final List<ItemFailure> failures = new ArrayList<>();
    private PagedOperation<?, ?, ?, ?, T> asked;
    private @Nullable EcsFailure failure;
    private int pages;

    private Pages(PagedOperation<?, ?, ?, ?, T> first, Execution execution) {
      this.execution = execution;
      this.cursor = PageCursor.pages(first);
      this.asked = first;
    }

    @Override
    public int inFlight() {
      return 1;
    }

    @Override
    public @Nullable ScheduledCall<Page<T>> next() {
      PagedOperation<?, ?, ?, ?, T> command = cursor.next();
      if (command == null) {
        return null;
      }
      asked = command;
      Either<EcsFailure, ? extends PreparedCall<?, ?, Page<T>>> call = execution.prepare(command);
      if (call.isLeft()) {
        take(Either.left(call.getLeft()));
        return null;
      }
      return new ScheduledCall<>(pages++, call.get());
    }

    @Override
    public void done(ScheduledCall<Page<T>> scheduled, Either<EcsFailure, Page<T>> outcome) {
      take(outcome);
    }

    private void take(Either<EcsFailure, Page<T>> outcome) {
      Either<EcsFailure, Page<T>> page = cursor.take(outcome).get(0);
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
      if (cursor.next() != null) {
        return Either.left(Execution.interrupted(asked));
      }
      return failures.isEmpty()
          ? Either.right(Collections.unmodifiableList(items))
          : Either.left(PageCursor.incomplete(asked, failures, items));
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

  /** Returns a description of the command, for messages and logs. */
  @Override
  public String toString() {
    return first + " and all pages that follow";
  }
}
