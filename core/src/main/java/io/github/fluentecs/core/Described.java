package io.github.fluentecs.core;

import io.github.fluentecs.core.describe.RequestText;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.rule.Violation;
import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command that lists resources and describes them: its result are all of them, and {@link
 * Ecs#items(Described)} reads them lazily. Descriptions are requested in full batches, and none
 * where nothing is listed. A resource that is gone when it is to be described is left out.
 *
 * @param <T> the typed view of a resource
 */
public final class Described<T> extends Calls<List<T>> {
  private final Source<?, T> source;

  private Described(Source<?, T> source) {
    this.source = source;
  }

  /**
   * Describes what a command lists, in batches.
   *
   * @param <R> what is listed
   * @param <T> the typed view
   * @param list lists resources
   * @param action the operation that describes, which has a batch limit
   * @param describe makes the command that describes several resources
   * @return the command
   */
  public static <R, T> Described<T> inBatches(
      PagedOperation<?, ?, ?, ?, R> list,
      Action<?, ?> action,
      Function<List<R>, ? extends PartialOperation<?, ?, ?, ?, T>> describe) {
    return inBatches(list, ref -> list.action(), action, describe);
  }

  /**
   * Describes what a command lists, in batches of what can be described together.
   *
   * @param <R> what is listed
   * @param <T> the typed view
   * @param list lists resources
   * @param group gives those that one call describes the same value, for example their cluster
   * @param action the operation that describes, which has a batch limit
   * @param describe makes the command that describes several resources of one group
   * @return the command; its result is in the order of the batches
   */
  public static <R, T> Described<T> inBatches(
      PagedOperation<?, ?, ?, ?, R> list,
      Function<R, ?> group,
      Action<?, ?> action,
      Function<List<R>, ? extends PartialOperation<?, ?, ?, ?, T>> describe) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(describe, "describe");
    return new Described<>(
        new Source<>(
            list,
            group,
            action,
            action.batchLimit().orElse(1),
            refs -> Reading.described(describe.apply(refs))));
  }

  /**
   * Describes what a command lists, one by one.
   *
   * @param <R> what is listed
   * @param <T> the typed view
   * @param list lists resources
   * @param action the operation that describes
   * @param describe makes the command that describes one resource
   * @return the command
   */
  public static <R, T> Described<T> oneByOne(
      PagedOperation<?, ?, ?, ?, R> list,
      Action<?, ?> action,
      Function<R, ? extends Operation<?, ?, ?, ?, T>> describe) {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(describe, "describe");
    return new Described<>(
        new Source<>(
            list,
            ref -> action,
            action,
            1,
            refs -> Reading.describedOne(describe.apply(refs.get(0)))));
  }

  /** What is listed, and how it is described. */
  record Source<R, T>(
      PagedOperation<?, ?, ?, ?, R> list,
      Function<R, ?> group,
      Action<?, ?> action,
      int limit,
      Function<List<R>, EcsCommand<Reading<R, T>>> describe) {
    Source {
      Objects.requireNonNull(list, "list");
    }

    Cursor<Reading<R, T>, Either<EcsFailure, T>> cursor() {
      return new DescribedCursor<>(this);
    }
  }

  Source<?, T> source() {
    return source;
  }

  @Override
  public Action<?, ?> action() {
    return source.list().action();
  }

  @Override
  public List<Action<?, ?>> actions() {
    return List.of(action(), source.action());
  }

  @Override
  public RequestText describe() {
    return RequestText.ofAllPages(source.list().toSdk()).withAdvice(advice());
  }

  @Override
  public List<Violation> violations() {
    return source.list().violations();
  }

  @Override
  public List<Violation> advice() {
    return source.list().advice();
  }

  @Override
  Either<EcsFailure, CallSchedule<?, List<T>>> start(Execution execution) {
    return Either.right(run(source, execution));
  }

  private static <R, T> CallSchedule<?, List<T>> run(Source<R, T> source, Execution execution) {
    return new CursorRun<>(source.cursor(), execution, source.list());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Described<?> that && source.list().equals(that.source.list());
  }

  @Override
  public int hashCode() {
    return source.list().hashCode();
  }

  @Override
  public String toString() {
    return source.list() + ", each described";
  }
}
