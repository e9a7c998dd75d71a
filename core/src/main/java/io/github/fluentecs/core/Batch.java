package io.github.fluentecs.core;

import static java.util.stream.Collectors.joining;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.vavr.control.Either;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * The answer to a request for several things at once: what succeeded, and what did not and why. An
 * HTTP 200 alone says nothing about either. Immutable and thread-safe.
 *
 * @param <T> what was asked for
 */
public final class Batch<T> {
  /** The operations that start tasks, or do not find a place for them. */
  private static final Set<String> STARTING = Set.of("RunTask", "StartTask");

  private final Question question;
  private final List<T> succeeded;
  private final List<ItemFailure> failures;

  private Batch(Question question, List<T> succeeded, List<ItemFailure> failures) {
    this.question = question;
    this.succeeded = succeeded;
    this.failures = failures;
  }

  /**
   * Starts reading the answer to a command.
   *
   * @param command the command that was answered
   * @param requested how many things it asked for
   * @return what reads the answer
   */
  public static Question to(Operation<?, ?, ?, ?, ?> command, int requested) {
    return new Question(
        command.operation(), command.resource(), requested, () -> Split.namesOf(command));
  }

  /**
   * Starts reading the answer to a command that names what it asks for.
   *
   * @param command the command that was answered
   * @param names what it asked for, by its names
   * @return what reads the answer
   */
  public static Question to(Operation<?, ?, ?, ?, ?> command, List<String> names) {
    return new Question(command.operation(), command.resource(), names.size(), () -> names);
  }

  /** What was asked, which an answer is read against. Immutable and thread-safe. */
  public static final class Question {
    private final String operation;
    private final ResourceRef resource;
    private final int requested;
    private final Supplier<List<String>> names;

    private Question(
        String operation, ResourceRef resource, int requested, Supplier<List<String>> names) {
      this.operation = operation;
      this.resource = resource;
      this.requested = requested;
      this.names = names;
    }

    private boolean isOfOne() {
      return requested == 1;
    }

    /** Returns what was asked for, by its names; else the resource. */
    private String asked() {
      List<String> asked = names.get();
      return asked.isEmpty() ? resource.toString() : String.join(", ", asked);
    }

    /**
     * Reads the two lists of an answer.
     *
     * @param <S> the SDK's model
     * @param <T> the typed view
     * @param succeeded what the answer gives
     * @param view wraps one model object
     * @param failures what the answer could not give
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
   * Returns what succeeded, in the order of the answer.
   *
   * @return an unmodifiable list
   */
  public List<T> succeeded() {
    return succeeded;
  }

  /**
   * Returns what did not succeed.
   *
   * @return an unmodifiable list of typed reasons
   */
  public List<ItemFailure> failures() {
    return failures;
  }

  /**
   * Returns how many things were asked for.
   *
   * @return the number
   */
  public int requested() {
    return question.requested;
  }

  /**
   * Returns how many things neither succeeded nor have a reason.
   *
   * @return the number, never negative
   */
  public int unexplained() {
    return Math.max(0, requested() - succeeded.size() - failures.size());
  }

  /**
   * Tells whether all that was asked for succeeded.
   *
   * @return false when there is a failure or anything is missing
   */
  public boolean isComplete() {
    return failures.isEmpty() && succeeded.size() >= requested();
  }

  /**
   * Tells whether something was asked for, and nothing of it succeeded.
   *
   * @return whether the command was in vain
   */
  public boolean isInVain() {
    return succeeded.isEmpty() && (requested() > 0 || !failures.isEmpty());
  }

  /**
   * Demands that all succeeded.
   *
   * @return what succeeded, or a failure that carries the reasons and what did succeed: {@link
   *     EcsFailure.Placement} where a task was not placed, {@link EcsFailure.NotFound}, which names
   *     what is missing, where nothing succeeded and every reason is {@code MISSING}, else {@link
   *     EcsFailure.Incomplete}
   */
  public Either<EcsFailure, List<T>> complete() {
    return isComplete() ? Either.right(succeeded) : Either.left(shortfall());
  }

  /**
   * Demands the one thing that was asked for.
   *
   * @return the thing, or a failure as of {@link #complete()}: {@link EcsFailure.NotFound}, which
   *     names it, where ECS says {@code MISSING} or says nothing
   * @throws IllegalStateException when another number than one was asked for
   */
  public Either<EcsFailure, T> one() {
    if (requested() != 1) {
      throw new IllegalStateException(
          question.operation + " asked for " + requested() + " things, not for one");
    }
    return succeeded.isEmpty() ? Either.left(shortfall()) : Either.right(succeeded.get(0));
  }

  private EcsFailure shortfall() {
    if (STARTING.contains(question.operation) && (failures.isEmpty() || any(Batch::isOfPlacing))) {
      return new EcsFailure.Placement(call(), failures, succeeded);
    }
    return isNowhere() ? new EcsFailure.NotFound(missing()) : incomplete();
  }

  private static boolean isOfPlacing(FailureReason reason) {
    return reason != FailureReason.MISSING && reason != FailureReason.CALL_FAILED;
  }

  /** Returns whether nothing is there of what was asked for, and ECS has no other reason. */
  private boolean isNowhere() {
    boolean isMissing = !failures.isEmpty() || question.isOfOne();
    return succeeded.isEmpty() && isMissing && !any(reason -> reason != FailureReason.MISSING);
  }

  EcsFailure incomplete() {
    return new EcsFailure.Incomplete(call(), failures, succeeded);
  }

  private boolean any(Predicate<FailureReason> what) {
    return failures.stream().map(ItemFailure::meaning).anyMatch(what);
  }

  /** Says what is not there, by the names that were asked for. */
  private FailedCall missing() {
    String names = failures.stream().flatMap(it -> it.arn().stream()).collect(joining(", "));
    String of = names.isEmpty() ? question.asked() : names;
    return call(": ECS does not know " + of).toBuilder()
        .remedy(FailureReason.MISSING.remedy())
        .build();
  }

  private FailedCall call() {
    return call("");
  }

  private FailedCall call(String more) {
    String counts = succeeded.size() + " of " + requested() + " succeeded";
    return FailedCall.builder()
        .operation(question.operation)
        .resource(question.resource)
        .message(counts + joined(ItemFailure::reason, ", ", " (", ")") + more + ".")
        .remedy(
            failures.isEmpty()
                ? "ECS gave no reason; ask again for what is missing."
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
