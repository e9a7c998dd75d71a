package io.github.fluentecs.simulator.engine;

import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;

/** The kinds of services, and who cares for them. */
final class Reconcilers {
  private final Rollouts rollouts;
  private final Reconciler replicas;
  private final Reconciler taskSets;
  private final Reconciler end;

  Reconcilers(Region region, ServiceNews news, Restarts restarts) {
    FleetLauncher launcher = new FleetLauncher(region, news, restarts);
    FleetStopper stopper = new FleetStopper(region, news);
    RollingUpdate update = new RollingUpdate(launcher, stopper, restarts, news);
    this.rollouts = new Rollouts(region, news);
    this.replicas = new ReplicaReconciler(region, rollouts, update, news);
    this.taskSets = new TaskSetReconciler(region, update, news);
    this.end = new ServiceEnd(region, stopper);
  }

  Rollouts rollouts() {
    return rollouts;
  }

  Reconciler of(LiveService service) {
    if (!service.isActive()) {
      return end;
    }
    return service.controller() == DeploymentControllerType.ECS ? replicas : taskSets;
  }
}
