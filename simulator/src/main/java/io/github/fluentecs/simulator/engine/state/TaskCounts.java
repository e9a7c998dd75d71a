package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many tasks are in which status, kept up to date with every move. */
public final class TaskCounts {
  private final Map<TaskStatus, Integer> wanted = new EnumMap<>(TaskStatus.class);
  private final Map<TaskStatus, Integer> unwanted = new EnumMap<>(TaskStatus.class);

  private final Map<String, Integer> wantedByGroup = new HashMap<>();

  void add(LiveTask task, int change) {
    (task.isWanted() ? wanted : unwanted).merge(task.status(), change, Integer::sum);
    String group = task.spec().template().group();
    if (task.isWanted() && group != null) {
      wantedByGroup.merge(group, change, TaskCounts::sumOrNothing);
    }
  }

  private static @Nullable Integer sumOrNothing(int present, int change) {
    int sum = present + change;
    return sum == 0 ? null : sum;
  }

  /** With a desired status of RUNNING, of this group. */
  public int wantedOf(String group) {
    return wantedByGroup.getOrDefault(group, 0);
  }

  /** In this status, with any desired status. */
  public int count(TaskStatus status) {
    return wanted.getOrDefault(status, 0) + unwanted.getOrDefault(status, 0);
  }

  /** RUNNING, with any desired status. */
  public int running() {
    return count(TaskStatus.RUNNING);
  }

  /** On the way to RUNNING, with any desired status. */
  public int pending() {
    return count(TaskStatus.PROVISIONING)
        + count(TaskStatus.PENDING)
        + count(TaskStatus.ACTIVATING);
  }

  /** With a desired status of RUNNING, and running. */
  public int wantedRunning() {
    return wanted.getOrDefault(TaskStatus.RUNNING, 0);
  }

  /** With a desired status of RUNNING, and not yet there. */
  int wantedPending() {
    return wanted.getOrDefault(TaskStatus.PROVISIONING, 0)
        + wanted.getOrDefault(TaskStatus.PENDING, 0)
        + wanted.getOrDefault(TaskStatus.ACTIVATING, 0);
  }

  /** With a desired status of RUNNING. */
  public int wanted() {
    return wantedRunning() + wantedPending();
  }
}
