package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.fault.ActiveFault;
import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.placement.Placements;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.FaultAim;
import io.github.fluentecs.simulator.engine.state.LaunchSpec;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.NetworkAttachment;
import io.github.fluentecs.simulator.engine.state.Place;
import io.github.fluentecs.simulator.engine.status.TaskAction;
import io.github.fluentecs.simulator.engine.status.TaskStatus;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.fault.TaskFault;
import io.github.fluentecs.simulator.fault.TaskFault.Kind;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Moves tasks through their statuses; {@link ContainerLifecycle} does so with their containers. */
public final class TaskLifecycle {
  private static final String ENVIRONMENT_FILES =
      "ResourceInitializationError: failed to download env files: file download command: non empty"
          + " error stream: service call has been retried 1 time(s): operation error S3:"
          + " HeadObject, https response error StatusCode: 403, api error Forbidden: Forbidden";

  private final Timeline timeline;
  private final StepDurations durations;
  private final ChangeListeners listeners;
  private final Journal journal;
  private final ActiveFaults faults;
  private final TaskFactory tasks;
  private final ContainerLifecycle containers;
  private final WaitingTasks waitingTasks;

  public TaskLifecycle(
      Timeline timeline,
      StepDurations durations,
      ChangeListeners listeners,
      Journal journal,
      ActiveFaults faults,
      TaskFactory tasks,
      Placements placements) {
    this.timeline = timeline;
    this.durations = durations;
    this.listeners = listeners;
    this.journal = journal;
    this.faults = faults;
    this.tasks = tasks;
    this.containers = new ContainerLifecycle(timeline, durations, tasks, this);
    this.waitingTasks = new WaitingTasks(timeline, durations, placements, this);
  }

  public ContainerLifecycle containers() {
    return containers;
  }

  public WaitingTasks waitingTasks() {
    return waitingTasks;
  }

  /** Launches a task; there must be room at its place. */
  public LiveTask launch(LaunchSpec spec, Place place) {
    LiveTask task = tasks.create(spec);
    tasks.settle(task, place);
    begin(task);
    if (task.status() == TaskStatus.PROVISIONING) {
      provision(task);
    } else {
      pullImages(task);
    }
    return task;
  }

  /** Launches a task that waits for a place. */
  LiveTask launchWaiting(LaunchSpec spec, Failure reason) {
    LiveTask task = tasks.create(spec);
    begin(task);
    waitingTasks.add(task, reason);
    return task;
  }

  /** Gives a waiting task its place; there must be room. */
  void place(LiveTask task, Place place) {
    tasks.settle(task, place);
    task.change(() -> {});
    changed(task);
    provision(task);
  }

  private void begin(LiveTask task) {
    changed(task);
    for (ActiveFault fault : faults.strikeTask(fault -> FaultAim.canStrike(task, fault))) {
      task.faults().add(fault);
      journal.log(Event.Kind.FAULT, task.arn(), "struck by " + fault);
      if (fault.fault() instanceof TaskFault each && each.kind() == Kind.INJECTED_AGENT) {
        task.inject(tasks.agent(each));
      }
    }
  }

  private void provision(LiveTask task) {
    next(task, durations.provisioning(), this::provisioned);
  }

  private void provisioned(LiveTask task) {
    if (task.faults().find(Kind.INTERFACE_TIMEOUT) != null) {
      String reason = "Timeout waiting for network interface provisioning to complete.";
      Duration left = durations.interfaceTimeout().minus(durations.provisioning());
      next(task, left, failed -> fail(failed, reason));
      return;
    }
    attachment(task, "ATTACHED");
    move(task, TaskAction.PROVISIONED);
    pullImages(task);
  }

  private void pullImages(LiveTask task) {
    next(task, Duration.ZERO, this::pullStarted);
  }

  private void pullStarted(LiveTask task) {
    TaskFault withoutFiles = task.faults().find(Kind.ENVIRONMENT_FILE_FAILURE);
    if (withoutFiles != null) {
      fail(task, Objects.requireNonNullElse(withoutFiles.reason(), ENVIRONMENT_FILES));
      return;
    }
    task.times().pullStarted(timeline.now());
    next(task, durations.pull(), this::pullStopped);
  }

  private void pullStopped(LiveTask task) {
    for (LiveContainer container : task.containers()) {
      TaskFault withoutImage = task.faults().find(Kind.IMAGE_PULL_FAILURE, container);
      if (withoutImage != null) {
        String usual =
            "CannotPullContainerError: failed to resolve ref "
                + container.definition().image()
                + ": not found";
        String reason = Objects.requireNonNullElse(withoutImage.reason(), usual);
        container.stop(null, reason);
        fail(task, reason);
        return;
      }
    }
    task.times().pullStopped(timeline.now());
    next(task, durations.start(), this::startContainers);
  }

  private void startContainers(LiveTask task) {
    task.expect(null);
    containers.start(task);
    if (task.isWanted()) {
      proceed(task);
    }
  }

  /** Stops a task that cannot start. */
  void fail(LiveTask task, String reason) {
    stop(task, TaskStopCode.TASK_FAILED_TO_START, reason);
  }

  /** A container ended, or its health changed; others may have waited for that. */
  void containersChanged(LiveTask task) {
    task.change(() -> {});
    changed(task);
    if (task.isWanted() && task.status() == TaskStatus.PENDING) {
      startContainers(task);
    }
  }

  private void proceed(LiveTask task) {
    if (task.containers().stream().anyMatch(LiveContainer::isAwaited)) {
      task.change(() -> {});
      changed(task);
    } else if (task.spec().routing().activates()) {
      move(task, TaskAction.ACTIVATE);
      next(task, durations.activation(), this::started);
    } else {
      started(task);
    }
  }

  private void started(LiveTask task) {
    task.expect(null);
    move(task, TaskAction.START);
    TaskFault interruption = task.faults().find(Kind.SPOT_INTERRUPTION);
    if (interruption != null) {
      interruptLater(task, interruption);
    }
  }

  /** Takes the Spot capacity below a task back. */
  void interruptLater(LiveTask task, TaskFault fault) {
    timeline.after(
        fault.after(),
        () -> stop(task, TaskStopCode.SPOT_INTERRUPTION, "Your Spot Task was interrupted."));
  }

  /** Asks a task to stop; without effect when that was asked before. */
  public void stop(LiveTask task, TaskStopCode code, String reason) {
    if (!task.isWanted()) {
      return;
    }
    task.unwant(code, reason);
    changed(task);
    next(task, Duration.ZERO, this::beginStop);
  }

  private void beginStop(LiveTask task) {
    if (task.status() == TaskStatus.PROVISIONING) {
      release(task);
    } else if (task.status() == TaskStatus.RUNNING && task.spec().routing().deactivates()) {
      move(task, TaskAction.DEACTIVATE);
      next(task, durations.deactivation(), this::signalContainers);
    } else {
      signalContainers(task);
    }
  }

  private void signalContainers(LiveTask task) {
    task.expect(null);
    move(task, TaskAction.STOP);
    containers.stop(task);
    finishExecution(task);
  }

  /** Goes on once the last container ended. */
  void finishExecution(LiveTask task) {
    if (task.areAllContainersStopped()) {
      task.times().executionStopped(timeline.now());
      release(task);
    }
  }

  private void release(LiveTask task) {
    task.containers().stream()
        .filter(container -> !container.isStopped())
        .forEach(container -> container.stop(null, null));
    if (task.spec().hasProvisioning()) {
      move(task, TaskAction.DEPROVISION);
      next(task, durations.deprovisioning(), this::finished);
    } else {
      finished(task);
    }
  }

  private void finished(LiveTask task) {
    end(task, TaskAction.FINISH);
  }

  /** Its instance is gone: it is STOPPED at once, without exit codes. */
  void lose(LiveTask task, TaskStopCode code, String reason) {
    if (task.isWanted()) {
      task.unwant(code, reason);
    }
    task.containers().stream()
        .filter(container -> !container.isStopped())
        .forEach(container -> container.stop(null, reason));
    end(task, TaskAction.LOSE);
  }

  private void end(LiveTask task, TaskAction action) {
    attachment(task, "DELETED");
    LiveInstance instance = task.instance();
    if (instance != null) {
      instance.resources().release(task);
    }
    move(task, action);
    task.expect(timeline.eventually(durations.retention(), () -> forget(task)));
    if (instance != null) {
      listeners.instanceChanged(instance);
    }
  }

  private void forget(LiveTask task) {
    task.move(TaskAction.FORGET, timeline.now());
    task.leaveAll();
  }

  private static void attachment(LiveTask task, String status) {
    NetworkAttachment attachment = task.attachment();
    if (attachment != null) {
      task.attach(attachment.withStatus(status));
    }
  }

  private void next(LiveTask task, Duration delay, Consumer<LiveTask> step) {
    task.expect(timeline.after(delay, () -> step.accept(task)));
  }

  private void move(LiveTask task, TaskAction action) {
    task.move(action, timeline.now());
    changed(task);
  }

  private void changed(LiveTask task) {
    listeners.taskChanged(task);
  }
}
