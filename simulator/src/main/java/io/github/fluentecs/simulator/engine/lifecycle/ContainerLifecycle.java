package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.fault.ActiveFault;
import io.github.fluentecs.simulator.engine.lifecycle.ContainerBehavior.Exit;
import io.github.fluentecs.simulator.engine.state.FaultAim;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import io.github.fluentecs.simulator.fault.TaskFault;
import io.github.fluentecs.simulator.fault.TaskFault.Kind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Starts the containers of tasks in their order, watches their health, and stops them. */
public final class ContainerLifecycle {
  private final Timeline timeline;
  private final StepDurations durations;
  private final TaskFactory tasks;
  private final TaskLifecycle lifecycle;

  ContainerLifecycle(
      Timeline timeline, StepDurations durations, TaskFactory tasks, TaskLifecycle lifecycle) {
    this.timeline = timeline;
    this.durations = durations;
    this.tasks = tasks;
    this.lifecycle = lifecycle;
  }

  /** Starts every container that has not run yet and waits for no other one. */
  void start(LiveTask task) {
    boolean isMoving = true;
    while (isMoving && task.isWanted()) {
      isMoving = waiting(task).stream().anyMatch(container -> startOnceReady(task, container));
    }
    if (task.isWanted()) {
      waiting(task).forEach(container -> giveUpLater(task, container));
    }
  }

  private static List<LiveContainer> waiting(LiveTask task) {
    return task.containers().stream()
        .filter(container -> !container.wasStarted() && !container.isStopped())
        .toList();
  }

  private boolean startOnceReady(LiveTask task, LiveContainer container) {
    ContainerReadiness order = ContainerReadiness.of(task, container);
    if (order == ContainerReadiness.READY) {
      start(task, container);
    } else if (order == ContainerReadiness.IMPOSSIBLE) {
      String reason = "Container " + container.name() + " depends on one that failed";
      lifecycle.fail(task, reason);
    }
    return order == ContainerReadiness.READY;
  }

  private void giveUpLater(LiveTask task, LiveContainer container) {
    if (!container.isExpecting()) {
      Integer seconds = container.definition().startTimeout();
      Duration limit = seconds == null ? durations.startTimeout() : Duration.ofSeconds(seconds);
      String reason = "Container " + container.name() + " timed out waiting for what it depends on";
      container.expect(timeline.after(limit, () -> lifecycle.fail(task, reason)));
    }
  }

  private void start(LiveTask task, LiveContainer container) {
    container.start(tasks.runtimeId(task), timeline.now());
    container.expect(null);
    ContainerBehavior behavior = ContainerBehaviors.of(task, container);
    if (behavior.lifetime() != null) {
      exitLater(task, container, behavior.lifetime(), behavior.exit());
    }
    TaskFault failing = task.faults().find(Kind.FAILING_HEALTH_CHECKS, container);
    if (failing != null && failing.after().isZero()) {
      container.failChecks(true);
    } else if (failing != null) {
      failChecksLater(task, container, failing.after());
    }
    judgeLater(task, container);
  }

  private void exitLater(LiveTask task, LiveContainer container, Duration delay, Exit exit) {
    container.expect(timeline.after(delay, () -> exited(task, container, exit)));
  }

  /** A program ended by itself; an essential one takes its task along. */
  private void exited(LiveTask task, LiveContainer container, Exit exit) {
    container.stop(exit.code(), exit.reason());
    if (container.isEssential() && task.isWanted()) {
      lifecycle.stop(
          task, TaskStopCode.ESSENTIAL_CONTAINER_EXITED, "Essential container in task exited");
    } else {
      lifecycle.containersChanged(task);
    }
  }

  /** A program ended, as something else than its behavior says. */
  void ended(LiveTask task, LiveContainer container, Exit exit) {
    if (task.isWanted() && container.wasStarted()) {
      exited(task, container, exit);
      return;
    }
    container.stop(exit.code(), exit.reason());
    if (task.isWanted()) {
      lifecycle.fail(task, Objects.requireNonNullElse(exit.reason(), "Task failed to start"));
    } else if (task.status() == TaskStatus.STOPPING) {
      lifecycle.finishExecution(task);
    }
  }

  private void failChecksLater(LiveTask task, LiveContainer container, Duration delay) {
    if (delay.isZero()) {
      failChecks(task, container);
    } else {
      timeline.after(delay, () -> failChecks(task, container));
    }
  }

  private void failChecks(LiveTask task, LiveContainer container) {
    boolean isFailing = task.faults().find(Kind.FAILING_HEALTH_CHECKS, container) != null;
    if (container.isRunning() && container.isFailingChecks() != isFailing) {
      container.failChecks(isFailing);
      judgeLater(task, container);
      lifecycle.containersChanged(task);
    }
  }

  /** Lets the checks of a container come to their result. */
  private void judgeLater(LiveTask task, LiveContainer container) {
    HealthCheck check = container.definition().healthCheck();
    HealthStatus result =
        container.isFailingChecks() ? HealthStatus.UNHEALTHY : HealthStatus.HEALTHY;
    if (check == null) {
      return;
    }
    container.expectCheck(null);
    if (container.health() != result) {
      Duration delay = result == HealthStatus.HEALTHY ? oneCheck(check) : allChecks(check);
      container.expectCheck(timeline.after(delay, () -> judge(task, container, result)));
    }
  }

  private void judge(LiveTask task, LiveContainer container, HealthStatus result) {
    container.become(result);
    lifecycle.containersChanged(task);
  }

  private static Duration oneCheck(HealthCheck check) {
    return Duration.ofSeconds(check.interval() == null ? 30 : check.interval());
  }

  private static Duration allChecks(HealthCheck check) {
    int retries = check.retries() == null ? 3 : check.retries();
    int startPeriod = check.startPeriod() == null ? 0 : check.startPeriod();
    return oneCheck(check).multipliedBy(retries).plusSeconds(startPeriod);
  }

  /** Sends the stop signal to running containers; those that never ran are STOPPED at once. */
  void stop(LiveTask task) {
    for (LiveContainer container : task.containers()) {
      if (container.isRunning()) {
        signal(task, container);
      } else if (!container.isStopped()) {
        container.stop(null, null);
      }
    }
  }

  private void signal(LiveTask task, LiveContainer container) {
    ContainerBehavior behavior = ContainerBehaviors.of(task, container);
    Integer seconds = container.definition().stopTimeout();
    Duration window = seconds == null ? durations.stopTimeout() : Duration.ofSeconds(seconds);
    boolean follows = behavior.grace() != null && behavior.grace().compareTo(window) <= 0;
    Duration wait = follows ? Objects.requireNonNull(behavior.grace()) : window;
    Exit exit = follows ? behavior.stop() : Exit.KILLED;
    container.expectCheck(null);
    container.expect(timeline.after(wait, () -> signalledExit(task, container, exit)));
  }

  private void signalledExit(LiveTask task, LiveContainer container, Exit exit) {
    container.stop(exit.code(), exit.reason());
    lifecycle.finishExecution(task);
  }

  /** A fault struck the task while it may be running. */
  public void strike(LiveTask task, ActiveFault active) {
    TaskFault fault = (TaskFault) active.fault();
    if (fault.kind() == Kind.SPOT_INTERRUPTION && task.status() == TaskStatus.RUNNING) {
      lifecycle.interruptLater(task, fault);
    } else if (fault.kind() == Kind.INJECTED_AGENT) {
      task.inject(tasks.agent(fault));
    }
    List<LiveContainer> struck =
        task.containers().stream()
            .filter(container -> container.isRunning() && FaultAim.targets(fault, container))
            .toList();
    for (LiveContainer container : struck) {
      if (isExit(fault) && task.isWanted()) {
        exitLater(task, container, fault.after(), ContainerBehaviors.exit(fault));
      } else if (fault.kind() == Kind.FAILING_HEALTH_CHECKS) {
        failChecksLater(task, container, fault.after());
      }
    }
  }

  private static boolean isExit(TaskFault fault) {
    return fault.kind() == Kind.CONTAINER_EXIT || fault.kind() == Kind.MISSING_EXIT_CODE;
  }

  /** A fault is over: tasks that fail checks because of it alone recover. */
  public void release(ActiveFault active, Collection<LiveTask> all) {
    TaskFault fault = (TaskFault) active.fault();
    if (fault.kind() == Kind.FAILING_HEALTH_CHECKS) {
      List.copyOf(all).forEach(this::recover);
    }
  }

  private void recover(LiveTask task) {
    task.containers().stream()
        .filter(LiveContainer::isFailingChecks)
        .forEach(container -> failChecks(task, container));
  }
}
