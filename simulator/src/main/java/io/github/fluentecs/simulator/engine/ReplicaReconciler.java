package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.List;

/** Keeps a REPLICA service whose controller is ECS at its desired count. */
final class ReplicaReconciler implements Reconciler {
  private final Region region;
  private final Rollouts rollouts;
  private final RollingUpdate update;
  private final ServiceNews news;

  ReplicaReconciler(Region region, Rollouts rollouts, RollingUpdate update, ServiceNews news) {
    this.region = region;
    this.rollouts = rollouts;
    this.update = update;
    this.news = news;
  }

  @Override
  public void reconcile(LiveService service) {
    Instant now = region.timeline().now();
    judge(service, now);
    rollouts.review(service);
    LiveDeployment primary = service.deployments().primary();
    RollingBounds bounds =
        RollingBounds.of(
            service.desiredCount(), service.template().deploymentConfiguration(), false);
    Census census = census(service, primary, now);
    update.step(primary.fleet(), census, bounds, !primary.isIn(RolloutState.FAILED));
    rollouts.retireEmpty(service);
    rollouts.settle(service, census(service, primary, now).isSteady(bounds.desired()));
  }

  private void judge(LiveService service, Instant now) {
    Health health = new Health(service);
    for (Fleet fleet : service.fleets()) {
      List<LiveTask> alive = List.copyOf(fleet.tasks().alive());
      fleet
          .progress()
          .judge(alive, health, now)
          .forEach(task -> news.unhealthy(fleet, task, Health.checks(task)));
    }
  }

  private static Census census(LiveService service, LiveDeployment primary, Instant now) {
    return new CensusTaker(primary.fleet(), now).of(service.tasks().alive());
  }
}
