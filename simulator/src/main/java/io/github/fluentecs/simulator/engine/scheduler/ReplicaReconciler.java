package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import java.time.Instant;

/** Keeps a REPLICA service whose controller is ECS at its desired count. */
public final class ReplicaReconciler implements Reconciler {
  private final Timeline timeline;
  private final Rollouts rollouts;
  private final RollingUpdate update;

  public ReplicaReconciler(Timeline timeline, Rollouts rollouts, RollingUpdate update) {
    this.timeline = timeline;
    this.rollouts = rollouts;
    this.update = update;
  }

  @Override
  public void reconcile(LiveService service) {
    rollouts.review(service);
    LiveDeployment primary = service.deployments().primary();
    RollingBounds bounds =
        RollingBounds.of(
            service.desiredCount(), service.template().deploymentConfiguration(), false);
    boolean isOpen = !primary.isIn(RolloutState.FAILED);
    update.step(primary.fleet(), census(service, primary), bounds, isOpen);
    rollouts.retireEmpty(service);
    rollouts.settle(service, census(service, primary).isSteady(bounds.desired()));
  }

  private ClassifiedTasks census(LiveService service, LiveDeployment primary) {
    Instant now = timeline.now();
    return new TaskClassifier(primary.fleet(), now).of(service.tasks().alive());
  }
}
