package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.task.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a piece of a running job is. Not thread-safe. */
final class Piece {
  /** What it waits for. */
  enum State {
    /** Its start, which may have a time. */
    WAITING,
    /** The answer to its start. */
    STARTING,
    /** The end of its task. */
    RUNNING,
    /** Nothing: it has succeeded. */
    DONE,
    /** Nothing: it has failed for good. */
    FAILED,
    /** Nothing: its task may have run, and that cannot be told any more. */
    UNCERTAIN
  }

  private final int number;
  private State state = State.WAITING;
  private Attempt attempt;
  private int refusals;
  private int lostCalls;
  private boolean asked;
  private boolean mayRun;
  private Duration pause = Duration.ZERO;
  private @Nullable Instant due;
  private @Nullable TaskRef task;
  private @Nullable Instant acceptedAt;
  private @Nullable Task seen;
  private @Nullable TaskOutcome outcome;
  private String why = "";

  Piece(int number, Attempt first) {
    this.number = number;
    this.attempt = first;
  }

  int number() {
    return number;
  }

  State state() {
    return state;
  }

  Attempt attempt() {
    return attempt;
  }

  String why() {
    return why;
  }

  boolean isDue(Instant now) {
    return pause.isZero() && (due == null || !now.isBefore(due));
  }

  /** Lets its pause begin, which follows from a poll that has no time of its own. */
  void date(Instant now) {
    if (!pause.isZero()) {
      due = now.plus(pause);
      pause = Duration.ZERO;
    }
  }

  @Nullable Instant due() {
    return due;
  }

  /** The task that runs. */
  TaskRef taskOrThrow() {
    return Objects.requireNonNull(task, "task");
  }

  @Nullable Task seen() {
    return seen;
  }

  /** How often in a row its start was refused on this capacity. */
  int refusals() {
    return refusals;
  }

  int lostCalls() {
    return lostCalls;
  }

  /** Since when ECS has had its task. */
  Instant acceptedAt() {
    return Objects.requireNonNull(acceptedAt, "acceptedAt");
  }

  void starting() {
    state = State.STARTING;
    asked = true;
  }

  void running(TaskRef started, Instant now) {
    state = State.RUNNING;
    task = started;
    acceptedAt = now;
    seen = null;
    mayRun = false;
    lostCalls = 0;
    why = "";
  }

  /** Takes over a task that an earlier process has started. */
  void adopt(Attempt of, Task found, TaskRef ref, Instant created) {
    attempt = of;
    asked = true;
    refusals = 0;
    running(ref, created);
    seen = found;
  }

  void saw(Task now) {
    seen = now;
  }

  /** Whether its task may run, though the answer to its start was lost. */
  boolean mayRun() {
    return mayRun && state == State.WAITING;
  }

  /** Starts the same attempt again, since its answer is not known. */
  void again(boolean mayHaveHadEffect, Instant at, String reason) {
    state = State.WAITING;
    mayRun |= mayHaveHadEffect;
    lostCalls++;
    due = at;
    why = reason;
  }

  /** Tries to be placed once more. */
  void refused(int level, Duration before, String reason) {
    refusals = level == attempt.level() ? refusals + 1 : 0;
    next(attempt.onLevel(level), before, reason);
  }

  void retried(int retry, Duration before, String reason) {
    refusals = 0;
    next(attempt.retriedBy(retry), before, reason);
  }

  /** Starts another task, whatever became of the one before. */
  void anew(String reason) {
    refusals = 0;
    next(attempt.onLevel(0), Duration.ZERO, reason);
  }

  private void next(Attempt other, Duration before, String reason) {
    attempt = other;
    pause = before;
    state = State.WAITING;
    asked = false;
    mayRun = false;
    lostCalls = 0;
    due = null;
    why = reason;
  }

  void end(State end, @Nullable TaskOutcome how, String reason) {
    state = end;
    outcome = how;
    why = reason;
  }

  PieceResult result() {
    PieceResult.End end =
        switch (state) {
          case DONE -> PieceResult.End.DONE;
          case UNCERTAIN -> PieceResult.End.UNCERTAIN;
          default -> PieceResult.End.FAILED;
        };
    return new PieceResult(
        number,
        asked ? attempt.number() : attempt.number() - 1,
        end,
        Optional.ofNullable(outcome),
        outcome == null || end == PieceResult.End.DONE ? why : outcome.message());
  }
}
