package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The timestamps of a task. */
final class TaskTimes {
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

  void pullStarted(Instant now) {
    pullStartedAt = now;
  }

  void pullStopped(Instant now) {
    pullStoppedAt = now;
  }

  void executionStopped(Instant now) {
    executionStoppedAt = now;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant pullStartedAt() {
    return pullStartedAt;
  }

  @Nullable Instant pullStoppedAt() {
    return pullStoppedAt;
  }

  @Nullable Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant stoppingAt() {
    return stoppingAt;
  }

  @Nullable Instant executionStoppedAt() {
    return executionStoppedAt;
  }

  @Nullable Instant stoppedAt() {
    return stoppedAt;
  }
}
