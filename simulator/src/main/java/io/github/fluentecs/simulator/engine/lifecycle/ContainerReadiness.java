package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.util.Comparator;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.HealthStatus;

/** Whether a container may start, by its {@code dependsOn}. */
enum ContainerReadiness {
  READY,
  WAITING,
  IMPOSSIBLE;

  static ContainerReadiness of(LiveTask task, LiveContainer container) {
    return container.definition().dependsOn().stream()
        .map(dependency -> of(task, dependency))
        .max(Comparator.naturalOrder())
        .orElse(READY);
  }

  private static ContainerReadiness of(LiveTask task, ContainerDependency dependency) {
    return task.containers().stream()
        .filter(other -> other.name().equals(dependency.containerName()))
        .findFirst()
        .map(other -> of(other, dependency.condition()))
        .orElse(IMPOSSIBLE);
  }

  private static ContainerReadiness of(LiveContainer other, ContainerCondition condition) {
    return switch (condition) {
      case COMPLETE -> other.isStopped() ? READY : WAITING;
      case SUCCESS -> ofExit(other);
      case HEALTHY -> ofHealth(other);
      default -> other.wasStarted() ? READY : WAITING;
    };
  }

  private static ContainerReadiness ofExit(LiveContainer other) {
    if (!other.isStopped()) {
      return WAITING;
    }
    return Integer.valueOf(0).equals(other.exitCode()) ? READY : IMPOSSIBLE;
  }

  private static ContainerReadiness ofHealth(LiveContainer other) {
    if (other.isStopped() || other.health() == HealthStatus.UNHEALTHY) {
      return IMPOSSIBLE;
    }
    return other.health() == HealthStatus.HEALTHY ? READY : WAITING;
  }
}
