package io.github.fluentecs.temporal;

import io.github.fluentecs.waiters.TimeSource;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Time of a workflow: its clock, its timers, and a thread of its own that runs what is due. For the
 * workflow that makes it.
 */
final class WorkflowTime implements TimeSource {
  private final Queue<Runnable> due = new ArrayDeque<>();

  private @Nullable Throwable broken;

  private WorkflowTime() {}

  /** Starts the thread; a cancellation of the workflow does not reach it. */
  static WorkflowTime started() {
    WorkflowTime time = new WorkflowTime();
    Workflow.newDetachedCancellationScope(() -> Async.procedure(time::work)).run();
    return time;
  }

  private void work() {
    while (true) {
      Workflow.await(() -> !due.isEmpty());
      try {
        due.remove().run();
      } catch (RuntimeException | Error e) { // would be lost on a thread of its own
        broken = e;
        throw e;
      }
    }
  }

  /** Waits for something that what is due brings about. */
  void await(BooleanSupplier condition) {
    Workflow.await(() -> broken != null || condition.getAsBoolean());
    if (broken != null) {
      throw new IllegalStateException("The workflow cannot go on: " + broken.getMessage(), broken);
    }
  }

  /** Returns whether nothing is due now. */
  boolean isIdle() {
    return due.isEmpty();
  }

  /** Runs a task on the thread. */
  void post(Runnable task) {
    due.add(task);
  }

  @Override
  public long nanoTime() {
    return TimeUnit.MILLISECONDS.toNanos(Workflow.currentTimeMillis());
  }

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }

  @Override
  public Timer schedule(Runnable task, Duration delay) {
    Objects.requireNonNull(task, "task");
    if (delay.isNegative() || delay.isZero()) {
      due.add(task);
      return () -> due.remove(task);
    }
    WorkflowTimer timer = new WorkflowTimer(wholeMillis(delay), () -> due.add(task));
    return timer::cancel;
  }

  /** The clock has milliseconds: a timer that fires earlier would find nothing due. */
  private static Duration wholeMillis(Duration delay) {
    Duration whole = Duration.ofMillis(delay.toMillis());
    return whole.equals(delay) ? whole : whole.plusMillis(1);
  }
}
