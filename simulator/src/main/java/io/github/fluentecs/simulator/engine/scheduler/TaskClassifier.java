package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.scheduler.ClassifiedTask.Kind;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.TaskHealth;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Sorts the tasks of a service by what the rolling scheduler may do with them. */
final class TaskClassifier {
  private final Fleet current;
  private final Predicate<LiveTask> misplaced;
  private final TaskHealth health;
  private final Instant now;

  /**
   * Sorts for one instant.
   *
   * @param current the fleet whose tasks are to be there; those of others are to go
   */
  TaskClassifier(Fleet current, Instant now) {
    this(current, TaskClassifier::isOnDrainingInstance, now);
  }

  /**
   * Sorts for one instant.
   *
   * @param current the fleet whose tasks are to be there; those of others are to go
   * @param misplaced those that have to go because of where they are
   */
  TaskClassifier(Fleet current, Predicate<LiveTask> misplaced, Instant now) {
    this.current = current;
    this.misplaced = misplaced;
    this.health = new TaskHealth(current.service());
    this.now = now;
  }

  ClassifiedTasks of(Collection<LiveTask> tasks) {
    List<ClassifiedTask> classified = new ArrayList<>();
    int occupied = 0;
    for (LiveTask task : tasks) {
      boolean isOccupying = task.status().isPending() || task.status() == TaskStatus.RUNNING;
      occupied += isOccupying ? 1 : 0;
      if (isOccupying && task.isWanted()) {
        classified.add(classify(task));
      }
    }
    return new ClassifiedTasks(occupied, classified);
  }

  private ClassifiedTask classify(LiveTask task) {
    LaunchSpec.Owner owner = task.spec().owner();
    Fleet fleet = owner == null ? current : owner.fleet();
    boolean isCondemned = fleet.progress().isCondemned(task);
    boolean mustMove = isCondemned || misplaced.test(task);
    boolean isProtected = !mustMove && task.protectedUntil(now) != null;
    return new ClassifiedTask(
        task, kind(task, isCondemned), fleet != current || mustMove, isProtected);
  }

  private Kind kind(LiveTask task, boolean isCondemned) {
    if (task.status().isPending()) {
      return Kind.PENDING;
    }
    if (isCondemned) {
      return Kind.UNHEALTHY;
    }
    return health.isHealthy(task, now) ? Kind.HEALTHY : Kind.WARMING;
  }

  private static boolean isOnDrainingInstance(LiveTask task) {
    LiveInstance instance = task.instance();
    return instance != null && instance.isDraining();
  }
}
