package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.vavr.control.Either;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * The result of a request for several items: those that succeeded, and the failures with their
 * reasons. ECS answers HTTP 200 also when items fail. Immutable and thread-safe.
 *
 * @param <T> the type of an item
 */
public final class Batch<T> {
  private final Question question;
  private final List<T> succeeded;
  private final List<ItemFailure> failures;

  private Batch(Question question, List<T> succeeded, List<ItemFailure> failures) {
    this.question = question;
    this.succeeded = succeeded;
    this.failures = failures;
  }

  /**
   * Starts reading the response to a command.
   *
   * @param command the command that was answered
   * @param requested how many items it requested
   * @return a reader of the response
   */
  public static Question to(Operation<?, ?, ?, ?, ?> command, int requested) {
    return new Question(command.operation(), command.resource(), requested);
  }

  /** The request that a response is compared with. Immutable and thread-safe. */
  public static final class Question {
    private final String operation;
    private final ResourceRef resource;
    private final int requested;

    private Question(String operation, ResourceRef resource, int requested) {
      this.operation = operation;
      this.resource = resource;
      this.requested = requested;
    }

    /**
     * Reads the two lists of a response.
     *
     * @param <S> the SDK's model
     * @param <T> the typed view
     * @param succeeded the items in the response
     * @param view wraps one model object
     * @param failures the {@code failures[]} of the response
     * @return the batch
     */
    public <S, T> Batch<T> answer(
        List<S> succeeded, Function<? super S, ? extends T> view, List<Failure> failures) {
      return new Batch<>(this, views(succeeded, view), views(failures, ItemFailure::of));
    }

    <T> Batch<T> collected(List<T> succeeded, List<ItemFailure> failures) {
      return new Batch<>(this, List.copyOf(succeeded), List.copyOf(failures));
    }

    private static <S, T> List<T> views(List<S> models, Function<? super S, ? extends T> view) {
      List<T> views = SdkLists.mapOrNull(models, view);
      return views == null ? List.of() : Collections.unmodifiableList(views);
    }
  }

  /**
   * Returns the items that succeeded, in the order of the response.
   *
   * @return an unmodifiable list
   */
  public List<T> succeeded() {
    return succeeded;
  }

  /**
   * Returns why items did not succeed.
   *
   * @return an unmodifiable list of typed reasons
   */
  public List<ItemFailure> failures() {
    return failures;
  }

  /**
   * Returns how many items were requested.
   *
   * @return the number
   */
  public int requested() {
    return question.requested;
  }

  /**
   * Returns how many items neither succeeded nor have a failure.
   *
   * @return the number, never negative
   */
  public int unexplained() {
    return Math.max(0, requested() - succeeded.size() - failures.size());
  }

  /**
   * Returns whether every requested item succeeded.
   *
   * @return false when there is a failure or an item is missing
   */
  public boolean isComplete() {
    return failures.isEmpty() && succeeded.size() >= requested();
  }

  /**
   * Requires that every item succeeded.
   *
   * @return all items, or a failure with the reasons and the items that did succeed: {@link
   *     EcsFailure.Placement} when a task was not placed, {@link EcsFailure.NotFound} when nothing
   *     succeeded and every reason is {@code MISSING}, otherwise {@link EcsFailure.Incomplete}
   */
  public Either<EcsFailure, List<T>> complete() {
    return isComplete() ? Either.right(succeeded) : Either.left(shortfall());
  }

  private EcsFailure shortfall() {
    if (any(FailureReason::placement)) {
      return new EcsFailure.Placement(call(), failures, succeeded);
    }
    boolean nothingThere =
        succeeded.isEmpty()
            && !failures.isEmpty()
            && !any(reason -> reason != FailureReason.MISSING);
    return nothingThere ? new EcsFailure.NotFound(call()) : incomplete();
  }

  EcsFailure incomplete() {
    return new EcsFailure.Incomplete(call(), failures, succeeded);
  }

  private boolean any(Predicate<FailureReason> what) {
    return failures.stream().map(ItemFailure::meaning).anyMatch(what);
  }

  private FailedCall call() {
    String counts = succeeded.size() + " of " + requested() + " succeeded";
    return FailedCall.builder()
        .operation(question.operation)
        .resource(question.resource)
        .message(counts + joined(ItemFailure::reason, ", ", " (", ")") + ".")
        .remedy(
            failures.isEmpty()
                ? "ECS gave no reason; request the missing items again."
                : joined(ItemFailure::remedy, " ", "", ""))
        .retryable(failures.stream().allMatch(ItemFailure::retryable))
        .httpStatus(200)
        .build();
  }

  private String joined(
      Function<ItemFailure, String> words, String between, String before, String after) {
    List<String> distinct = failures.stream().map(words).distinct().toList();
    return distinct.isEmpty() ? "" : before + String.join(between, distinct) + after;
  }

  /** Returns the counts and the failures. */
  @Override
  public String toString() {
    return "Batch["
        + (succeeded.size() + " of " + requested() + " succeeded, failures " + failures)
        + "]";
  }
}
