package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The timestamps of a task. */
public final class TaskTimes {
  private final Instant createdAt;
  private @Nullable Instant pullStartedAt;
  private @Nullable Instant pullStoppedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant stoppingAt;
  private @Nullable Instant executionStoppedAt;
  private @Nullable Instant stoppedAt;

  TaskTimes(Instant createdAt) {
    this.createdAt = createdAt;
  }

  void entered(TaskStatus status, Instant now) {
    switch (status) {
      case RUNNING -> startedAt = now;
      case STOPPING -> stoppingAt = now;
      case STOPPED -> stoppedAt = now;
      default -> {
        // The other statuses leave no timestamp.
      }
    }
  }

  public void pullStarted(Instant now) {
    pullStartedAt = now;
  }

  public void pullStopped(Instant now) {
    pullStoppedAt = now;
  }

  public void executionStopped(Instant now) {
    executionStoppedAt = now;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant pullStartedAt() {
    return pullStartedAt;
  }

  public @Nullable Instant pullStoppedAt() {
    return pullStoppedAt;
  }

  public @Nullable Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant stoppingAt() {
    return stoppingAt;
  }

  public @Nullable Instant executionStoppedAt() {
    return executionStoppedAt;
  }

  public @Nullable Instant stoppedAt() {
    return stoppedAt;
  }
}
