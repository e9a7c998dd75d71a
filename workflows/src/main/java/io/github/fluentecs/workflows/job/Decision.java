package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskStatus;
import io.github.fluentecs.waiters.diagnosis.Cause;
import io.github.fluentecs.waiters.diagnosis.Diagnosis;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of a piece whose task has ended or was not placed. */
record Decision(JobWords words) {
  /** The reason of a stop that this library ordered, since a task was not placed in time. */
  static final String NOT_PLACED = "fluent-ecs: the task was not placed in time";

  void ended(Piece piece, TaskOutcome outcome) {
    String why = reason(outcome);
    if (isGood(outcome)) {
      piece.end(Piece.State.DONE, outcome, "");
    } else if (outcome instanceof TaskOutcome.Expired) {
      forgotten(piece, outcome);
    } else if (wasGivenUp(outcome)) {
      int next = Math.min(piece.attempt().level() + 1, words.levels().size() - 1);
      piece.refused(next, Duration.ZERO, why);
    } else if (isOfPlacement(outcome)) {
      refused(piece, Optional.of(outcome), why);
    } else {
      retried(piece, outcome, why);
    }
  }

  private boolean isGood(TaskOutcome outcome) {
    String container = words.container();
    return container == null ? outcome.succeeded() : outcome.succeeded(container);
  }

  /** At most once, what may have run is not run again. */
  private void forgotten(Piece piece, TaskOutcome outcome) {
    if (words.since() != null) {
      piece.end(Piece.State.UNCERTAIN, outcome, outcome.message());
    } else {
      piece.anew("its task is not known any more");
    }
  }

  private void retried(Piece piece, TaskOutcome outcome, String why) {
    List<Retry> retries = words.retries();
    for (int each = 0; each < retries.size(); each++) {
      Retry retry = retries.get(each);
      if (retry.isFor(outcome) && piece.attempt().retries().get(each) < retry.most()) {
        piece.retried(each, retry.pause(), why);
        return;
      }
    }
    piece.end(Piece.State.FAILED, outcome, why);
  }

  /** ECS has no room for a piece, which nothing of it has been started for. */
  void refused(Piece piece, Optional<TaskOutcome> outcome, String why) {
    int refusals = piece.refusals() + 1;
    int level = piece.attempt().level();
    Duration pause = CapacityLevel.pause(refusals);
    Optional<Duration> left =
        level < words.levels().size() - 1
            ? words.levels().get(level).left(refusals)
            : Optional.empty();
    if (left.isPresent()) {
      boolean isOver = left.get().compareTo(pause) <= 0;
      piece.refused(isOver ? level + 1 : level, isOver ? left.get() : pause, why);
      return;
    }
    Optional<Retry> retry =
        words.retries().stream()
            .filter(Retry::isOfPlacement)
            .filter(placement -> refusals <= placement.most())
            .findFirst();
    if (retry.isPresent()) {
      Duration least = retry.get().pause();
      piece.refused(level, pause.compareTo(least) > 0 ? pause : least, why);
    } else {
      piece.end(Piece.State.FAILED, outcome.orElse(null), why);
    }
  }

  /** When a task will have waited for its placement as long as it may; empty for a placed one. */
  Optional<Instant> overdueAt(Piece piece) {
    int level = piece.attempt().level();
    Task seen = piece.seen();
    if (seen == null
        || !seen.hasStatus(TaskStatus.PROVISIONING)
        || level >= words.levels().size() - 1) {
      return Optional.empty();
    }
    return Optional.ofNullable(words.levels().get(level).limit())
        .map(limit -> piece.acceptedAt().plus(limit));
  }

  private static boolean wasGivenUp(TaskOutcome outcome) {
    return outcome
        .task()
        .filter(task -> task.startedAt().isEmpty())
        .flatMap(Task::stoppedReason)
        .filter(reason -> reason.contains(NOT_PLACED))
        .isPresent();
  }

  private static boolean isOfPlacement(TaskOutcome outcome) {
    return outcome instanceof TaskOutcome.FailedToStart failed
        && Diagnosis.of(Evidence.of(failed.stopped()))
            .main()
            .filter(finding -> isOfPlacement(finding.cause()))
            .isPresent();
  }

  private static boolean isOfPlacement(Cause cause) {
    return cause == Cause.CAPACITY || cause == Cause.PLACEMENT;
  }

  /** The reason without the task, so that pieces with the same one can be counted. */
  private static String reason(TaskOutcome outcome) {
    String stopped =
        outcome.task().flatMap(Task::stoppedReason).map(text -> ": " + text).orElse("");
    return outcome instanceof TaskOutcome.Exited
        ? "exited with " + outcome.exitCodes()
        : outcome.getClass().getSimpleName() + stopped;
  }
}
