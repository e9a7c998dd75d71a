package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists until a batch is full or the list has ended, then describes, and so on. A failure is the
 * last element, after the descriptions of what was listed before it.
 */
final class DescribedCursor<R, T> implements Cursor<Reading<R, T>, Either<EcsFailure, T>> {
  private final Described.Source<R, T> source;
  private final PageCursor<R, Either<EcsFailure, R>> pages;
  private final List<R> pending = new ArrayList<>();
  private @Nullable EcsFailure failure;
  private boolean listed;
  private boolean describing;

  DescribedCursor(Described.Source<R, T> source) {
    this.source = source;
    this.pages = PageCursor.items(source.list());
  }

  @Override
  public @Nullable EcsCommand<Reading<R, T>> next() {
    PagedOperation<?, ?, ?, ?, R> page = listed ? null : pages.next();
    describing = pending.size() >= source.limit() || (page == null && !pending.isEmpty());
    if (describing) {
      return source.describe().apply(List.copyOf(batch()));
    }
    return page == null ? null : Reading.listed(page);
  }

  private List<R> batch() {
    return pending.subList(0, Math.min(pending.size(), source.limit()));
  }

  @Override
  public List<Either<EcsFailure, T>> take(Either<EcsFailure, Reading<R, T>> answer) {
    List<Either<EcsFailure, T>> elements = new ArrayList<>();
    if (describing) {
      batch().clear();
      answer.peek(reading -> elements.addAll(reading.described())).peekLeft(this::endAtOnce);
    } else {
      for (Either<EcsFailure, R> ref : pages.take(answer.map(Reading::listed))) {
        ref.peek(pending::add).peekLeft(this::end);
      }
    }
    if (failure != null && pending.isEmpty()) {
      elements.add(Either.left(failure));
      failure = null;
    }
    return elements;
  }

  private void endAtOnce(EcsFailure last) {
    pending.clear();
    end(last);
  }

  private void end(EcsFailure last) {
    listed = true;
    failure = last;
  }
}
