package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists until a batch of one group is full or the list has ended, then describes, and so on. A
 * failure is the last element, after the descriptions of what was listed before it.
 */
final class DescribedCursor<R, T> implements Cursor<Reading<R, T>, Either<EcsFailure, T>> {
  private final Described.Source<R, T> source;
  private final PageCursor<R, Either<EcsFailure, R>> pages;
  private final Map<Object, List<R>> pending = new LinkedHashMap<>();
  private List<R> batch = List.of();
  private @Nullable EcsFailure failure;
  private boolean listed;

  DescribedCursor(Described.Source<R, T> source) {
    this.source = source;
    this.pages = PageCursor.items(source.list());
  }

  @Override
  public @Nullable EcsCommand<Reading<R, T>> next() {
    PagedOperation<?, ?, ?, ?, R> page = listed ? null : pages.next();
    batch = takeBatch(page == null ? 1 : source.limit());
    if (!batch.isEmpty()) {
      return source.describe().apply(batch);
    }
    return page == null ? null : Reading.listed(page);
  }

  /** Takes a batch from the first group that has enough, or nothing. */
  private List<R> takeBatch(int enough) {
    for (List<R> group : pending.values()) {
      if (group.size() >= enough) {
        List<R> first = group.subList(0, Math.min(group.size(), source.limit()));
        List<R> taken = List.copyOf(first);
        first.clear();
        return taken;
      }
    }
    return List.of();
  }

  private boolean isNothingPending() {
    return pending.values().stream().allMatch(List::isEmpty);
  }

  @Override
  public List<Either<EcsFailure, T>> take(Either<EcsFailure, Reading<R, T>> answer) {
    List<Either<EcsFailure, T>> elements = new ArrayList<>();
    if (!batch.isEmpty()) {
      answer.peek(reading -> elements.addAll(reading.described())).peekLeft(this::endAtOnce);
    } else {
      for (Either<EcsFailure, R> ref : pages.take(answer.map(Reading::listed))) {
        ref.peek(this::add).peekLeft(this::end);
      }
    }
    if (failure != null && isNothingPending()) {
      elements.add(Either.left(failure));
      failure = null;
    }
    return elements;
  }

  private void add(R ref) {
    pending.computeIfAbsent(source.group().apply(ref), group -> new ArrayList<>()).add(ref);
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
