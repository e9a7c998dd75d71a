package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.lifecycle.TaskLifecycle;
import io.github.fluentecs.simulator.engine.state.ChangeListener;
import io.github.fluentecs.simulator.engine.state.Daemons;
import io.github.fluentecs.simulator.engine.state.LiveDaemon;
import io.github.fluentecs.simulator.engine.state.LiveDaemonDeployment;
import io.github.fluentecs.simulator.engine.state.LiveDaemonRevision;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/**
 * Keeps one task of each daemon on every instance of its capacity providers. Where ECS replaces
 * instances, it replaces the tasks on them, as many at a time as the drain percent allows.
 */
public final class DaemonDeployer implements ChangeListener {
  private static final Duration PENDING = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final String REPLACED = "Stopped for the deployment of a daemon.";

  private final Timeline timeline;
  private final StepDurations durations;
  private final TaskLifecycle lifecycle;
  private final DaemonTasks tasks;
  private final Daemons daemons;
  private final Set<LiveDaemon> marked = new LinkedHashSet<>();

  public DaemonDeployer(
      Timeline timeline,
      StepDurations durations,
      TaskLifecycle lifecycle,
      DaemonTasks tasks,
      Daemons daemons) {
    this.timeline = timeline;
    this.durations = durations;
    this.lifecycle = lifecycle;
    this.tasks = tasks;
    this.daemons = daemons;
  }

  /** Begins a deployment, which takes the place of one that has not ended. */
  public void deploy(LiveDaemon daemon, LiveDaemonDeployment deployment) {
    if (!daemon.deployments().isEmpty()) {
      LiveDaemonDeployment former = daemon.deployment();
      if (former.isPending() || former.isMoving()) {
        former.stop("Replaced by a new deployment.", timeline.now());
      }
    }
    daemon.add(deployment, timeline.now());
    timeline.after(PENDING, () -> start(daemon, deployment));
  }

  private void start(LiveDaemon daemon, LiveDaemonDeployment deployment) {
    if (deployment.isPending()) {
      deployment.start(timeline.now());
      mark(daemon);
    }
  }

  @Override
  public void taskChanged(LiveTask task) {
    String group = task.spec().template().group();
    if (group != null && group.startsWith("daemon:")) {
      markAll(task.instance());
    }
  }

  @Override
  public void instanceChanged(LiveInstance instance) {
    markAll(instance);
  }

  private void markAll(@Nullable LiveInstance instance) {
    for (LiveDaemon daemon : daemons.all()) {
      if (instance != null && daemon.cluster() == instance.cluster()) {
        mark(daemon);
      }
    }
  }

  private void mark(LiveDaemon daemon) {
    if (marked.add(daemon)) {
      timeline.after(
          Duration.ZERO,
          () -> {
            marked.remove(daemon);
            reconcile(daemon);
          });
    }
  }

  private void reconcile(LiveDaemon daemon) {
    LiveDaemonDeployment deployment = daemon.deployment();
    boolean hasFailed = forgetEnded(daemon, deployment);
    if (deployment.isPending()) {
      return;
    }
    LiveDaemonRevision goal = deployment.goal();
    List<LiveInstance> instances = goal == null ? List.of() : goal.instances(daemon.cluster());
    stopElsewhere(daemon, instances);
    if (hasFailed) {
      timeline.after(PAUSE, () -> mark(daemon));
    } else if (goal != null && deployment.isMoving()) {
      replace(daemon, goal, instances, room(deployment, instances.size()));
    } else if (goal != null && deployment.finishedAt() != null && !deployment.isStopped()) {
      replace(daemon, goal, instances, instances.size());
    }
    if (deployment.isMoving() && isDone(daemon, goal, instances)) {
      bake(daemon, deployment);
    }
  }

  /** Whether one of those that ended had not run. */
  private boolean forgetEnded(LiveDaemon daemon, LiveDaemonDeployment deployment) {
    boolean hasFailed = false;
    for (LiveDaemonRevision revision : daemon.revisions()) {
      for (LiveTask task : List.copyOf(revision.tasks())) {
        if (task.status().isOver()) {
          revision.tasks().remove(task);
          if (task.times().startedAt() == null && !REPLACED.equals(task.stoppedReason())) {
            hasFailed = true;
            count(revision, deployment);
          }
        }
      }
    }
    return hasFailed;
  }

  private void count(LiveDaemonRevision revision, LiveDaemonDeployment deployment) {
    if (revision == deployment.target() && deployment.failed()) {
      String reason = "The circuit breaker found too many tasks that did not start.";
      if (deployment.canRollBack()) {
        deployment.rollBack(reason, timeline.now());
      } else {
        deployment.stop(reason, timeline.now());
      }
    }
  }

  /** At least one instance at a time. */
  private static int room(LiveDaemonDeployment deployment, int instances) {
    double share = deployment.configuration().drainPercent() / 100;
    return Math.max(1, (int) Math.floor(instances * share));
  }

  private void stopElsewhere(LiveDaemon daemon, List<LiveInstance> instances) {
    for (LiveDaemonRevision revision : daemon.revisions()) {
      for (LiveTask task : List.copyOf(revision.tasks())) {
        if (!instances.contains(task.instance()) && !daemon.deployment().isStopped()) {
          stop(task);
        }
      }
    }
  }

  private void replace(
      LiveDaemon daemon, LiveDaemonRevision goal, List<LiveInstance> instances, int room) {
    List<LiveInstance> others = new ArrayList<>();
    int busy = 0;
    for (LiveInstance instance : instances) {
      if (!runs(goal, instance)) {
        boolean isBusy = hasTask(goal, instance) || hasUnwanted(daemon, instance);
        busy += isBusy ? 1 : 0;
        others.add(instance);
      }
    }
    for (LiveInstance instance : others) {
      boolean isBusy = hasTask(goal, instance) || hasUnwanted(daemon, instance);
      if (isBusy || busy < room) {
        busy += isBusy ? 0 : 1;
        proceed(daemon, goal, instance);
      }
    }
  }

  /** The former task stops before the new one starts. */
  private void proceed(LiveDaemon daemon, LiveDaemonRevision goal, LiveInstance instance) {
    List<LiveTask> former =
        daemon.revisions().stream()
            .filter(revision -> revision != goal)
            .flatMap(revision -> revision.tasks().stream())
            .filter(task -> task.instance() == instance)
            .toList();
    former.forEach(this::stop);
    if (former.isEmpty() && !hasTask(goal, instance)) {
      tasks.start(daemon, goal, instance);
    }
  }

  private void stop(LiveTask task) {
    lifecycle.stop(task, TaskStopCode.SERVICE_SCHEDULER_INITIATED, REPLACED);
  }

  private static boolean runs(LiveDaemonRevision revision, LiveInstance instance) {
    return revision.tasks().stream()
        .anyMatch(task -> task.instance() == instance && task.status() == TaskStatus.RUNNING);
  }

  private static boolean hasTask(LiveDaemonRevision revision, LiveInstance instance) {
    return revision.tasks().stream().anyMatch(task -> task.instance() == instance);
  }

  private static boolean hasUnwanted(LiveDaemon daemon, LiveInstance instance) {
    return daemon.revisions().stream()
        .flatMap(revision -> revision.tasks().stream())
        .anyMatch(task -> task.instance() == instance && !task.isWanted());
  }

  private static boolean isDone(
      LiveDaemon daemon, @Nullable LiveDaemonRevision goal, List<LiveInstance> instances) {
    boolean isAlone =
        daemon.revisions().stream()
            .allMatch(revision -> revision == goal || revision.tasks().isEmpty());
    return isAlone
        && (goal == null || instances.stream().allMatch(instance -> runs(goal, instance)));
  }

  private void bake(LiveDaemon daemon, LiveDaemonDeployment deployment) {
    if (!deployment.isBaking()) {
      deployment.bake();
      Duration time = Duration.ofMinutes(deployment.configuration().bakeTimeInMinutes());
      timeline.after(time, () -> complete(daemon, deployment));
    }
  }

  private void complete(LiveDaemon daemon, LiveDaemonDeployment deployment) {
    if (deployment.isMoving() && deployment.isBaking()) {
      deployment.complete(timeline.now());
      if (!daemon.isActive()) {
        daemons.remove(daemon);
        timeline.eventually(durations.retention(), () -> daemons.forgetParts(daemon));
      }
    }
  }
}
