package io.github.fluentecs.simulator.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Keeps every task set at its computed desired count. */
final class TaskSetScheduler implements Watcher {
  private final Region region;
  private final Set<LiveService> dirty = new LinkedHashSet<>();

  TaskSetScheduler(Region region) {
    this.region = region;
  }

  @Override
  public void taskChanged(LiveTask task) {
    LiveService service = task.service();
    if (service != null) {
      serviceChanged(service);
    }
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    instance.tasks().all().forEach(this::taskChanged);
  }

  @Override
  public void serviceChanged(LiveService service) {
    if (!service.taskSets().isEmpty() && dirty.add(service)) {
      region.timeline().after(Duration.ZERO, () -> reconcile(service));
    }
  }

  private void reconcile(LiveService service) {
    dirty.remove(service);
    for (LiveTaskSet taskSet : List.copyOf(service.taskSets().values())) {
      int missing = taskSet.computedDesiredCount() - taskSet.tasks().tally().wanted();
      if (missing > 0) {
        Launcher.launch(region, taskSet.spec(), missing);
      } else if (missing < 0) {
        scaleIn(taskSet, -missing);
      }
      taskSet.judgeStability(region.timeline().now());
    }
  }

  private void scaleIn(LiveTaskSet taskSet, int surplus) {
    taskSet.tasks().all().stream()
        .filter(LiveTask::isWanted)
        .filter(task -> task.protectedUntil(region.timeline().now()) == null)
        .sorted(Comparator.comparing((LiveTask task) -> task.times().createdAt()).reversed())
        .limit(surplus)
        .toList()
        .forEach(this::stop);
  }

  private void stop(LiveTask task) {
    String reason = "Scaling activity initiated by " + task.spec().template().startedBy();
    region.lifecycle().stop(task, TaskStopCode.SERVICE_SCHEDULER_INITIATED, reason);
  }
}
