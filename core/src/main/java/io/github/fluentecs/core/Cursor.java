package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.vavr.control.Either;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which command reads the next elements. Not thread-safe.
 *
 * @param <P> the result of each command
 * @param <E> the elements
 */
interface Cursor<P, E> {
  /** Returns the next command; null when all has been read. */
  @Nullable EcsCommand<P> next();

  /** Takes the result of the command that {@link #next} returned, and returns its elements. */
  List<E> take(Either<EcsFailure, P> answer);
}
