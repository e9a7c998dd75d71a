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

/** Reads pages with blocking calls as a stream reaches them. */
final class PageStream<P, E> extends Spliterators.AbstractSpliterator<E> {
  private final Cursor<P, E> cursor;
  private final Function<EcsCommand<P>, Either<EcsFailure, P>> execute;
  private Iterator<E> read = List.<E>of().iterator();

  private PageStream(Cursor<P, E> cursor, Function<EcsCommand<P>, Either<EcsFailure, P>> execute) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.cursor = cursor;
    this.execute = execute;
  }

  static <P, E> Stream<E> of(
      Cursor<P, E> cursor, Function<EcsCommand<P>, Either<EcsFailure, P>> execute) {
    return StreamSupport.stream(new PageStream<>(cursor, execute), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super E> action) {
    while (!read.hasNext()) {
      EcsCommand<P> command = cursor.next();
      if (command == null) {
        return false;
      }
      read = cursor.take(execute.apply(command)).iterator();
    }
    action.accept(read.next());
    return true;
  }

  /** Returns null: pages are read strictly in sequence. */
  @Override
  public @Nullable Spliterator<E> trySplit() {
    return null;
  }
}
