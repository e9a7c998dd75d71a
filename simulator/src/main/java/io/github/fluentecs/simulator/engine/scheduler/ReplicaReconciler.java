package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.LiveService;

/** Keeps a REPLICA service whose controller is ECS at its desired count. */
public final class ReplicaReconciler implements Reconciler {
  private final Rollouts rollouts;
  private final DeploymentRunners runners;

  public ReplicaReconciler(Rollouts rollouts, DeploymentRunners runners) {
    this.rollouts = rollouts;
    this.runners = runners;
  }

  @Override
  public void reconcile(LiveService service) {
    rollouts.review(service);
    boolean isSteady = runners.of(service).step(service, service.deployments().primary());
    rollouts.retireEmpty(service);
    rollouts.settle(service, isSteady);
  }
}
