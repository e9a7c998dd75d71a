package io.github.fluentecs.simulator.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * Tasks in PROVISIONING that have no place yet: their capacity provider scales, so an instance may
 * come. Nobody makes that instance but the world outside; a new one, or room that comes free, is
 * tried at once.
 */
final class WaitingTasks implements Watcher {
  /** How many tasks of a cluster may be in PROVISIONING. */
  static final int MOST = 500;

  private final Region region;
  private final Map<LiveCluster, Set<LiveTask>> waiting = new LinkedHashMap<>();
  private final Set<LiveCluster> due = new LinkedHashSet<>();

  WaitingTasks(Region region) {
    this.region = region;
  }

  /** Lets a task wait, for a while. */
  void add(LiveTask task, Failure reason) {
    waiting.computeIfAbsent(task.cluster(), cluster -> new LinkedHashSet<>()).add(task);
    task.expect(
        region
            .timeline()
            .eventually(region.pace().placement(), () -> giveUp(task, reason.reason())));
  }

  private void giveUp(LiveTask task, String reason) {
    remove(task);
    region.lifecycle().fail(task, "TaskFailedToStart: " + reason);
  }

  private void remove(LiveTask task) {
    Set<LiveTask> tasks = waiting.get(task.cluster());
    if (tasks != null && tasks.remove(task) && tasks.isEmpty()) {
      waiting.remove(task.cluster());
    }
  }

  @Override
  public void taskChanged(LiveTask task) {
    if (!task.isWanted() && task.place() == null) {
      remove(task);
    }
    if (task.status().isOver()) {
      retryLater(task.cluster());
    }
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    if (instance.isActive()) {
      retryLater(instance.cluster());
    }
  }

  private void retryLater(LiveCluster cluster) {
    if (waiting.containsKey(cluster) && due.add(cluster)) {
      region.timeline().after(Duration.ZERO, () -> retry(cluster));
    }
  }

  private void retry(LiveCluster cluster) {
    due.remove(cluster);
    Placement placement = new Placement(region, cluster);
    for (LiveTask task : List.copyOf(waiting.getOrDefault(cluster, Set.of()))) {
      Place place = placement.choose(task.spec()).place();
      if (place != null) {
        remove(task);
        region.lifecycle().place(task, place);
      }
    }
  }
}
