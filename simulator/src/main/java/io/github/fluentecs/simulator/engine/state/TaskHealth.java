package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.HealthStatus;

/** Says which of a service's tasks count as healthy. */
public final class TaskHealth {
  /** How long a task without any check has to run before it counts. */
  private static final Duration WITHOUT_CHECKS = Duration.ofSeconds(40);

  /** How long a target takes to pass its first checks. */
  private static final Duration TARGET_CHECKS = Duration.ofSeconds(10);

  private final LiveService service;

  public TaskHealth(LiveService service) {
    this.service = service;
  }

  /** How long after it is RUNNING a task may count as healthy. */
  public static Duration delay(LiveTask task) {
    if (hasTarget(task)) {
      return TARGET_CHECKS;
    }
    return hasContainerCheck(task) ? Duration.ZERO : WITHOUT_CHECKS;
  }

  /** Whether anything reports the health of a task. */
  static boolean hasChecks(LiveTask task) {
    return hasTarget(task) || hasContainerCheck(task);
  }

  /** RUNNING, and through the checks that it has; without any it counts after a while. */
  public boolean isHealthy(LiveTask task, Instant now) {
    return hasRunFor(task, delay(task), now) && passesChecks(task, now);
  }

  /** RUNNING, and through the checks that it has; without any it passes at once. */
  static boolean passesChecks(LiveTask task, Instant now) {
    return hasRunFor(task, hasTarget(task) ? TARGET_CHECKS : Duration.ZERO, now)
        && (!hasTarget(task) || !task.isFailingChecks())
        && checked(task).allMatch(container -> container.health() == HealthStatus.HEALTHY);
  }

  /** RUNNING for longer than the grace period, and failing a check. */
  boolean isUnhealthy(LiveTask task, Instant now) {
    return hasRunFor(task, grace(), now) && failsChecks(task);
  }

  private static boolean hasRunFor(LiveTask task, Duration span, Instant now) {
    Instant startedAt = task.times().startedAt();
    return task.status() == TaskStatus.RUNNING
        && startedAt != null
        && !now.isBefore(startedAt.plus(span));
  }

  /** How long after its start a task of the service may fail checks. */
  public Duration grace() {
    return Duration.ofSeconds(
        Optional.ofNullable(service.template().healthCheckGracePeriodSeconds()).orElse(0));
  }

  /** Whether one of its checks fails, be it within the grace period. */
  public static boolean failsChecks(LiveTask task) {
    return (hasTarget(task) && task.isFailingChecks())
        || checked(task).anyMatch(container -> container.health() == HealthStatus.UNHEALTHY);
  }

  /** What the task's checks are called. */
  public static String checks(LiveTask task) {
    return hasTarget(task) && task.isFailingChecks()
        ? "ELB health checks"
        : "container health checks";
  }

  private static boolean hasTarget(LiveTask task) {
    return !task.spec().routing().loadBalancers().isEmpty();
  }

  private static boolean hasContainerCheck(LiveTask task) {
    return checked(task).findAny().isPresent();
  }

  /** The containers whose checks decide. */
  private static Stream<LiveContainer> checked(LiveTask task) {
    return task.containers().stream()
        .filter(
            container -> container.isEssential() && container.definition().healthCheck() != null);
  }
}
