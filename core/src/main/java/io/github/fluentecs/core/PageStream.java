package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads pages with blocking calls, as a stream comes to them. */
final class PageStream<T, E> extends Spliterators.AbstractSpliterator<E> {
  private final PageWalk<T, E> walk;
  private final Function<EcsCommand<Page<T>>, Either<EcsFailure, Page<T>>> execute;
  private Iterator<E> read = List.<E>of().iterator();

  private PageStream(
      PageWalk<T, E> walk, Function<EcsCommand<Page<T>>, Either<EcsFailure, Page<T>>> execute) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.walk = walk;
    this.execute = execute;
  }

  static <T, E> Stream<E> of(
      PageWalk<T, E> walk, Function<EcsCommand<Page<T>>, Either<EcsFailure, Page<T>>> execute) {
    return StreamSupport.stream(new PageStream<>(walk, execute), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super E> action) {
    while (!read.hasNext()) {
      EcsCommand<Page<T>> asked = walk.next();
      if (asked == null) {
        return false;
      }
      read = walk.take(execute.apply(asked)).iterator();
    }
    action.accept(read.next());
    return true;
  }

  /** Pages come one after the other, so there is nothing to split. */
  @Override
  public @Nullable Spliterator<E> trySplit() {
    return null;
  }
}
