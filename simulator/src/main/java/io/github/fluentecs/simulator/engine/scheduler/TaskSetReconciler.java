package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTaskSet;
import java.time.Instant;
import java.util.List;

/** Keeps every task set of a service at its computed desired count. */
public final class TaskSetReconciler implements Reconciler {
  private final Timeline timeline;
  private final RollingUpdate update;
  private final ServiceMessages messages;

  public TaskSetReconciler(Timeline timeline, RollingUpdate update, ServiceMessages messages) {
    this.timeline = timeline;
    this.update = update;
    this.messages = messages;
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
    ClassifiedTasks tasks = new TaskClassifier(fleet, now).of(fleet.tasks().alive());
    update.step(fleet, tasks, bounds(taskSet), !taskSet.isDraining());
    if (taskSet.judgeStability(now)) {
      taskSet.service().events().resolved();
      messages.steady(fleet);
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
