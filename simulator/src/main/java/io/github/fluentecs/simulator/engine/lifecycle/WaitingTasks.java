package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.placement.Placement;
import io.github.fluentecs.simulator.engine.placement.PlacementResult;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * Tasks in PROVISIONING that have no place yet: their capacity provider scales, so an instance may
 * come. The simulator never adds instances by itself; a newly registered one, or room that comes
 * free, is tried at once.
 */
public final class WaitingTasks implements ChangeListener {
  private final Timeline timeline;
  private final StepDurations durations;
  private final Placements placements;
  private final TaskLifecycle lifecycle;
  private final Map<LiveCluster, Map<LiveTask, Failure>> waiting = new LinkedHashMap<>();
  private final Set<LiveCluster> due = new LinkedHashSet<>();

  WaitingTasks(
      Timeline timeline, StepDurations durations, Placements placements, TaskLifecycle lifecycle) {
    this.timeline = timeline;
    this.durations = durations;
    this.placements = placements;
    this.lifecycle = lifecycle;
  }

  /** Lets a task wait, for a while. */
  void add(LiveTask task, Failure reason) {
    waiting.computeIfAbsent(task.cluster(), cluster -> new LinkedHashMap<>()).put(task, reason);
    task.expect(timeline.eventually(durations.placement(), () -> giveUp(task)));
  }

  /** Ends a task for the reason why it was not placed the last time. */
  private void giveUp(LiveTask task) {
    Failure failure = remove(task);
    String reason = failure == null ? "" : String.valueOf(failure.reason());
    lifecycle.fail(task, "TaskFailedToStart: " + withoutDot(reason));
  }

  private static String withoutDot(String reason) {
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  private @Nullable Failure remove(LiveTask task) {
    Map<LiveTask, Failure> tasks = waiting.getOrDefault(task.cluster(), Map.of());
    Failure reason = tasks.isEmpty() ? null : tasks.remove(task);
    if (tasks.isEmpty()) {
      waiting.remove(task.cluster());
    }
    return reason;
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
      timeline.after(Duration.ZERO, () -> retry(cluster));
    }
  }

  private void retry(LiveCluster cluster) {
    due.remove(cluster);
    Placement placement = placements.within(cluster);
    for (LiveTask task : List.copyOf(waiting.getOrDefault(cluster, Map.of()).keySet())) {
      PlacementResult choice = placement.choose(task.spec());
      if (choice.place() == null) {
        waiting.getOrDefault(cluster, Map.of()).replace(task, choice.failure());
      } else {
        remove(task);
        lifecycle.place(task, choice.place());
      }
    }
  }
}
