package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.List;

/** Keeps every task set of a service at its computed desired count. */
final class TaskSetReconciler implements Reconciler {
  private final Timeline timeline;
  private final RollingUpdate update;
  private final ServiceNews news;

  TaskSetReconciler(Timeline timeline, RollingUpdate update, ServiceNews news) {
    this.timeline = timeline;
    this.update = update;
    this.news = news;
  }

  @Override
  public void reconcile(LiveService service) {
    for (LiveTaskSet taskSet : List.copyOf(service.taskSets().values())) {
      step(taskSet);
    }
  }

  private void step(LiveTaskSet taskSet) {
    Instant now = timeline.now();
    Fleet fleet = taskSet.fleet();
    Census census = new CensusTaker(fleet, now).of(fleet.tasks().alive());
    update.step(fleet, census, bounds(taskSet), !taskSet.isDraining());
    if (taskSet.judgeStability(now)) {
      taskSet.service().events().resolved();
      news.steady(fleet);
    }
    if (taskSet.isDraining() && fleet.tasks().alive().isEmpty()) {
      taskSet.service().taskSets().remove(taskSet.id());
    }
  }

  /** The defaults; with task sets they only matter while instances are DRAINING. */
  private static RollingBounds bounds(LiveTaskSet taskSet) {
    return RollingBounds.of(taskSet.computedDesiredCount(), null, false);
  }
}
