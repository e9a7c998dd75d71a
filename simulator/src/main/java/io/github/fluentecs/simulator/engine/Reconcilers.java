package io.github.fluentecs.simulator.engine;

import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** The kinds of services, and who cares for them. */
final class Reconcilers {
  private final HealthWatch health;
  private final Reconciler replicas;
  private final Reconciler daemons;
  private final Reconciler taskSets;
  private final Reconciler end;

  Reconcilers(
      HealthWatch health,
      ReplicaReconciler replicas,
      DaemonReconciler daemons,
      TaskSetReconciler taskSets,
      ServiceEnd end) {
    this.health = health;
    this.replicas = replicas;
    this.daemons = daemons;
    this.taskSets = taskSets;
    this.end = end;
  }

  /** Takes one step of a service. */
  void step(LiveService service) {
    service.fleets().forEach(health::look);
    of(service).reconcile(service);
  }

  private Reconciler of(LiveService service) {
    if (!service.isActive()) {
      return end;
    }
    if (service.controller() != DeploymentControllerType.ECS) {
      return taskSets;
    }
    return service.isDaemon() ? daemons : replicas;
  }
}
