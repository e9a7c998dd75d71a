package io.github.fluentecs.core;

import static java.util.stream.Collectors.joining;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.vavr.control.Either;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * The result of a request for several items: those that succeeded, and the failures with their
 * reasons. ECS answers HTTP 200 also when items fail. Immutable and thread-safe.
 *
 * @param <T> the type of an item
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
   * Starts reading the response to a command.
   *
   * @param command the command that was answered
   * @param requested how many items it requested
   * @return a reader of the response
   */
  public static Question to(Operation<?, ?, ?, ?, ?> command, int requested) {
    Objects.requireNonNull(command, "command");
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
    Objects.requireNonNull(command, "command");
    Arguments.requireItems("names", names);
    return new Question(command.operation(), command.resource(), names.size(), () -> names);
  }

  /** The request that a response is compared with. Immutable and thread-safe. */
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
      Arguments.requireItems("succeeded", succeeded);
      Objects.requireNonNull(view, "view");
      Arguments.requireItems("failures", failures);
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

  /** Says what is not there, by the names in the request. */
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
                ? "ECS gave no reason; request the missing items again."
                : joined(ItemFailure::remedy, " ", "", ""))
        .retryable(failures.stream().allMatch(ItemFailure::retryable))
        .httpStatus(200)
        .mayHaveHadEffect(lostCalls().anyMatch(FailedCall::mayHaveHadEffect))
        .clientToken(lostCalls().flatMap(it -> it.clientToken().stream()).findFirst())
        .build();
  }

  private Stream<FailedCall> lostCalls() {
    return failures.stream().flatMap(item -> item.call().stream()).map(EcsFailure::call);
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
