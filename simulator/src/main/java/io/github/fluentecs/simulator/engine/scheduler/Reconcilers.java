package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.LiveService;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** Picks the reconciler of each kind of service. */
public final class Reconcilers {
  private final HealthMonitor health;
  private final Reconciler replicas;
  private final Reconciler daemons;
  private final Reconciler taskSets;
  private final Reconciler deletion;

  public Reconcilers(
      HealthMonitor health,
      ReplicaReconciler replicas,
      DaemonReconciler daemons,
      TaskSetReconciler taskSets,
      ServiceDeletion deletion) {
    this.health = health;
    this.replicas = replicas;
    this.daemons = daemons;
    this.taskSets = taskSets;
    this.deletion = deletion;
  }

  /** Takes one step of a service. */
  void step(LiveService service) {
    service.fleets().forEach(health::check);
    of(service).reconcile(service);
  }

  private Reconciler of(LiveService service) {
    if (!service.isActive()) {
      return deletion;
    }
    if (service.controller() != DeploymentControllerType.ECS) {
      return taskSets;
    }
    return service.isDaemon() ? daemons : replicas;
  }
}
