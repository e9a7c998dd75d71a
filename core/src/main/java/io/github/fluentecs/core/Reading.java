package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/**
 * What one call of a {@link Described} command has read: listed references, or descriptions.
 *
 * @param listed the page of references; of descriptions, an empty one
 * @param described the descriptions, and failures that are not of missing resources
 */
record Reading<R, T>(Page<R> listed, List<Either<EcsFailure, T>> described) {
  static <R, T> EcsCommand<Reading<R, T>> listed(EcsCommand<Page<R>> command) {
    return new Demand<>(
        command, page -> Either.right(new Reading<>(page, List.of())), "to be described");
  }

  static <R, T> EcsCommand<Reading<R, T>> described(PartialOperation<?, ?, ?, ?, T> command) {
    return new Demand<>(
        command, batch -> Either.right(of(present(command, batch))), "what is there");
  }

  static <R, T> EcsCommand<Reading<R, T>> describedOne(Operation<?, ?, ?, ?, T> command) {
    return new Demand<>(command, one -> Either.right(of(List.of(Either.right(one)))), "one");
  }

  private static <R, T> Reading<R, T> of(List<Either<EcsFailure, T>> described) {
    return new Reading<>(Page.of(List.<R>of(), ref -> ref, null), described);
  }

  private static <T> List<Either<EcsFailure, T>> present(
      Operation<?, ?, ?, ?, ?> command, Batch<T> batch) {
    List<Either<EcsFailure, T>> present = new ArrayList<>();
    batch.succeeded().forEach(each -> present.add(Either.right(each)));
    List<ItemFailure> others =
        batch.failures().stream()
            .filter(failure -> failure.meaning() != FailureReason.MISSING)
            .toList();
    if (!others.isEmpty()) {
      int requested = batch.succeeded().size() + others.size();
      present.add(
          Either.left(
              Batch.to(command, requested).collected(batch.succeeded(), others).incomplete()));
    }
    return present;
  }
}
