package io.github.fluentecs.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceHealthStatus;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckResult;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckState;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckType;

/** The health of a container instance, which is that of its container runtime. */
final class InstanceHealth {
  private final Instant registeredAt;
  private final Instant firstResultAt;
  private @Nullable Instant changedAt;
  private boolean impaired;

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

  void impair(boolean newImpaired, Instant now) {
    if (impaired != newImpaired) {
      impaired = newImpaired;
      changedAt = now;
    }
  }

  ContainerInstanceHealthStatus at(Instant now) {
    InstanceHealthCheckState state = state(now);
    boolean isChecked = state != InstanceHealthCheckState.INITIALIZING;
    return ContainerInstanceHealthStatus.builder()
        .overallStatus(state)
        .details(
            InstanceHealthCheckResult.builder()
                .type(InstanceHealthCheckType.CONTAINER_RUNTIME)
                .status(state)
                .statusReason(impaired ? "The container runtime does not respond." : null)
                .lastUpdated(isChecked ? now : registeredAt)
                .lastStatusChange(isChecked ? lastChange() : registeredAt)
                .build())
        .build();
  }

  private InstanceHealthCheckState state(Instant now) {
    if (impaired) {
      return InstanceHealthCheckState.IMPAIRED;
    }
    return now.isBefore(firstResultAt)
        ? InstanceHealthCheckState.INITIALIZING
        : InstanceHealthCheckState.OK;
  }

  /** An impairment that ended before the first result leads back to the first result. */
  private Instant lastChange() {
    return changedAt != null && (impaired || changedAt.isAfter(firstResultAt))
        ? changedAt
        : firstResultAt;
  }
}
