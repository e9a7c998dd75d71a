package io.github.fluentecs.simulator.engine.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceHealthStatus;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckResult;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckState;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckType;

/**
 * The health of a container instance, which is that of its container runtime, as far as its agent
 * tells of it.
 */
public final class InstanceHealth {
  private final Instant registeredAt;
  private final Instant firstResultAt;
  private @Nullable Instant changedAt;
  private boolean impaired;
  private boolean heard = true;

  /**
   * That of a new instance.
   *
   * @param registeredAt since when it is INITIALIZING
   * @param delay how long there is no result of a check
   */
  InstanceHealth(Instant registeredAt, Duration delay) {
    this.registeredAt = registeredAt;
    this.firstResultAt = registeredAt.plus(delay);
  }

  public void impair(boolean newImpaired, Instant now) {
    if (impaired != newImpaired) {
      impaired = newImpaired;
      changedAt = heard ? now : changedAt;
    }
  }

  /** Whether the agent tells of checks from now on. */
  void hear(boolean newHeard, Instant now) {
    if (heard != newHeard) {
      heard = newHeard;
      changedAt = now;
    }
  }

  public ContainerInstanceHealthStatus at(Instant now) {
    InstanceHealthCheckState state = state(now);
    return ContainerInstanceHealthStatus.builder()
        .overallStatus(state)
        .details(
            InstanceHealthCheckResult.builder()
                .type(InstanceHealthCheckType.CONTAINER_RUNTIME)
                .status(state)
                .statusReason(reason(state))
                .lastUpdated(isChecked(state) ? now : since(state))
                .lastStatusChange(since(state))
                .build())
        .build();
  }

  private InstanceHealthCheckState state(Instant now) {
    if (!heard) {
      return InstanceHealthCheckState.INSUFFICIENT_DATA;
    }
    if (impaired) {
      return InstanceHealthCheckState.IMPAIRED;
    }
    return now.isBefore(firstResultAt)
        ? InstanceHealthCheckState.INITIALIZING
        : InstanceHealthCheckState.OK;
  }

  private static boolean isChecked(InstanceHealthCheckState state) {
    return state == InstanceHealthCheckState.OK || state == InstanceHealthCheckState.IMPAIRED;
  }

  private static @Nullable String reason(InstanceHealthCheckState state) {
    return switch (state) {
      case IMPAIRED -> "The container runtime does not respond.";
      case INSUFFICIENT_DATA -> "The container agent is not connected.";
      default -> null;
    };
  }

  /** What ended before the first result leads back to the first result. */
  private Instant since(InstanceHealthCheckState state) {
    if (state == InstanceHealthCheckState.INITIALIZING) {
      return registeredAt;
    }
    boolean isFirst = state == InstanceHealthCheckState.OK && !isAfterTheFirst(changedAt);
    return changedAt == null || isFirst ? firstResultAt : changedAt;
  }

  private boolean isAfterTheFirst(@Nullable Instant instant) {
    return instant != null && instant.isAfter(firstResultAt);
  }
}
