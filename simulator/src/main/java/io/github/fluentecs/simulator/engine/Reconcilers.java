package io.github.fluentecs.simulator.engine;

import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** The kinds of services, and who cares for them. */
final class Reconcilers {
  private final HealthWatch health;
  private final Rollouts rollouts;
  private final Reconciler replicas;
  private final Reconciler daemons;
  private final Reconciler taskSets;
  private final Reconciler end;

  Reconcilers(Region region, ServiceNews news, Restarts restarts) {
    FleetLauncher launcher = new FleetLauncher(region, news, restarts);
    FleetStopper stopper = new FleetStopper(region, news);
    RollingUpdate update = new RollingUpdate(launcher, stopper, restarts, news);
    this.health = new HealthWatch(region, news);
    this.rollouts = new Rollouts(region, news);
    this.replicas = new ReplicaReconciler(region, rollouts, update);
    this.daemons = new DaemonReconciler(region, rollouts, launcher, stopper);
    this.taskSets = new TaskSetReconciler(region, update, news);
    this.end = new ServiceEnd(region, stopper);
  }

  Rollouts rollouts() {
    return rollouts;
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
