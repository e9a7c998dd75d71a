package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** How the tasks of a fleet fare: which start, which settle, which failed. */
public final class FleetProgress {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Set<TaskStopCode> FAILURES =
      Set.of(TaskStopCode.TASK_FAILED_TO_START, TaskStopCode.ESSENTIAL_CONTAINER_EXITED);

  private final boolean resets;
  private final StartBackoff pause;
  private final Set<LiveTask> starting = new LinkedHashSet<>();
  private final Set<LiveTask> running = new LinkedHashSet<>();
  private final Set<LiveTask> warming = new LinkedHashSet<>();
  private final Set<LiveTask> condemned = new LinkedHashSet<>();
  private FailedTasks failedTasks;
  private int crashes;
  private Instant lastCrash = Instant.EPOCH;
  private boolean lacksRoom;
  private boolean hasHint;

  /**
   * Nothing has happened yet.
   *
   * @param resets whether good tasks take the count of failed ones back to zero
   * @param pause when it may start tasks; one pause serves all fleets of the same task definition
   */
  public FleetProgress(boolean resets, StartBackoff pause) {
    this.resets = resets;
    this.pause = pause;
    this.failedTasks = new FailedTasks(resets);
  }

  /** Counts failures from zero again. */
  public void restart() {
    failedTasks = new FailedTasks(resets);
    pause.reset();
  }

  public int failedTasks() {
    return failedTasks.count();
  }

  public StartBackoff pause() {
    return pause;
  }

  /** What a change of a task means to its fleet. */
  public enum TaskOutcome {
    NONE,
    /** It is RUNNING for the first time. */
    RAN,
    /** It ended before it was RUNNING. */
    START_FAILED,
    /** It ended by itself after it was RUNNING. */
    CRASHED
  }

  /** Takes in a change of a task of the fleet. */
  public TaskOutcome changed(LiveTask task) {
    if (task.isWanted()) {
      return wantedChanged(task);
    }
    boolean isFailure = FAILURES.contains(task.stopCode());
    condemned.remove(task);
    boolean isUnreported = warming.remove(task) && TaskHealth.hasChecks(task);
    if (starting.remove(task) && isFailure) {
      failedTasks.startFailed();
      return TaskOutcome.START_FAILED;
    }
    if (running.remove(task) && isFailure) {
      if (isUnreported) {
        failedTasks.endedUnreported();
      }
      return TaskOutcome.CRASHED;
    }
    return TaskOutcome.NONE;
  }

  private TaskOutcome wantedChanged(LiveTask task) {
    if (task.status().isPending()) {
      starting.add(task);
    } else if (task.status() == TaskStatus.RUNNING && starting.remove(task)) {
      running.add(task);
      warming.add(task);
      if (!TaskHealth.hasChecks(task)) {
        failedTasks.ran();
      }
      return TaskOutcome.RAN;
    }
    return TaskOutcome.NONE;
  }

  /** A task could not be placed. */
  public void placementFailed() {
    failedTasks.startFailed();
  }

  /** Whether the last attempt did not find room for all tasks. */
  public boolean isLackingRoom() {
    return lacksRoom;
  }

  public void lacksRoom() {
    lacksRoom = true;
    hasHint = false;
  }

  public void foundRoom() {
    if (lacksRoom) {
      pause.reset();
    }
    lacksRoom = false;
  }

  /** There may be more room than at the last attempt. */
  public void hint() {
    hasHint = true;
  }

  /** Not in a pause, or in one for lack of room that there may be now. */
  public boolean mayLaunch(Instant now) {
    return !pause.isOn(now) || (lacksRoom && hasHint);
  }

  /** Counts a crash; tells how many there were without a day between two of them. */
  public int crash(Instant now) {
    crashes = now.isAfter(lastCrash.plus(A_DAY)) ? 1 : crashes + 1;
    lastCrash = now;
    return crashes;
  }

  /** Whether the task has to be replaced because of its health checks. */
  public boolean isCondemned(LiveTask task) {
    return condemned.contains(task);
  }

  /**
   * Looks at the health of its tasks; tells which ones are to be replaced from now on. One that
   * passes its checks again before it was stopped may stay.
   */
  public List<LiveTask> judge(Iterable<LiveTask> tasks, TaskHealth health, Instant now) {
    if (warming.removeIf(task -> health.isHealthy(task, now))) {
      failedTasks.becameHealthy();
    }
    condemned.removeIf(task -> health.isHealthy(task, now));
    List<LiveTask> found = new ArrayList<>();
    for (LiveTask task : tasks) {
      if (task.isWanted() && health.isUnhealthy(task, now) && condemned.add(task)) {
        warming.remove(task);
        failedTasks.becameUnhealthy();
        found.add(task);
      }
    }
    return found;
  }
}
