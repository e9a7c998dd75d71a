package io.github.fluentecs.simulator.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Moves tasks through their lives: every timer, signal and exit of a task is set here. */
final class TaskLifecycle {
  private final Region region;
  private final Timeline timeline;
  private final Pace pace;

  TaskLifecycle(Region region, Timeline timeline, Pace pace) {
    this.region = region;
    this.timeline = timeline;
    this.pace = pace;
  }

  /** Gives birth to a task; resources of the instance must have been checked. */
  LiveTask launch(LaunchSpec spec, @Nullable LiveInstance instance) {
    LiveTask task = TaskFactory.create(region, spec, instance);
    changed(task);
    if (task.status() == TaskStatus.PROVISIONING) {
      next(task, pace.provisioning(), this::provisioned);
    } else {
      pullImages(task);
    }
    return task;
  }

  private void provisioned(LiveTask task) {
    attachment(task, "ATTACHED");
    move(task, TaskAction.PROVISIONED);
    pullImages(task);
  }

  private void pullImages(LiveTask task) {
    next(task, Duration.ZERO, this::pullStarted);
  }

  private void pullStarted(LiveTask task) {
    task.times().pullStarted(timeline.now());
    next(task, pace.pull(), this::pullStopped);
  }

  private void pullStopped(LiveTask task) {
    task.times().pullStopped(timeline.now());
    next(task, pace.start(), this::startContainers);
  }

  private void startContainers(LiveTask task) {
    task.containers().forEach(container -> start(task, container));
    if (task.spec().routing().activates()) {
      move(task, TaskAction.ACTIVATE);
      next(task, pace.activation(), this::started);
    } else {
      started(task);
    }
  }

  private void start(LiveTask task, LiveContainer container) {
    container.start(task.id() + "-" + region.ids().below(Integer.MAX_VALUE));
    ContainerConduct conduct = region.conducts().of(task, container);
    if (conduct.lifetime() != null) {
      container.expect(
          timeline.after(
              conduct.lifetime(), () -> containerExited(task, container, conduct.exitCode())));
    }
  }

  private void started(LiveTask task) {
    task.expect(null);
    move(task, TaskAction.START);
  }

  /**
   * A program ended by itself; an essential one takes its task along.
   *
   * @param exitCode what it returned
   */
  void containerExited(LiveTask task, LiveContainer container, int exitCode) {
    container.stop(exitCode, null);
    if (container.isEssential() && task.isWanted()) {
      stop(task, TaskStopCode.ESSENTIAL_CONTAINER_EXITED, "Essential container in task exited");
    } else {
      task.change(() -> {});
      changed(task);
    }
  }

  /** Asks a task to stop; without effect when that was asked before. */
  void stop(LiveTask task, TaskStopCode code, String reason) {
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
      next(task, pace.deactivation(), this::signalContainers);
    } else {
      signalContainers(task);
    }
  }

  private void signalContainers(LiveTask task) {
    task.expect(null);
    move(task, TaskAction.STOP);
    for (LiveContainer container : task.containers()) {
      if (container.isRunning()) {
        signal(task, container);
      } else if (!container.isStopped()) {
        container.stop(null, null);
      }
    }
    finishExecution(task);
  }

  private void signal(LiveTask task, LiveContainer container) {
    ContainerConduct conduct = region.conducts().of(task, container);
    Duration window = stopTimeout(container);
    boolean follows = conduct.grace() != null && conduct.grace().compareTo(window) <= 0;
    Duration wait = follows ? Objects.requireNonNull(conduct.grace()) : window;
    int code = follows ? conduct.stopExitCode() : ContainerConduct.KILLED;
    container.expect(timeline.after(wait, () -> signalledExit(task, container, code)));
  }

  private Duration stopTimeout(LiveContainer container) {
    Integer seconds = container.definition().stopTimeout();
    return seconds == null ? pace.stopTimeout() : Duration.ofSeconds(seconds);
  }

  private void signalledExit(LiveTask task, LiveContainer container, int code) {
    container.stop(code, null);
    finishExecution(task);
  }

  private void finishExecution(LiveTask task) {
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
      next(task, pace.deprovisioning(), this::finished);
    } else {
      finished(task);
    }
  }

  private void finished(LiveTask task) {
    end(task, TaskAction.FINISH);
  }

  /** Its instance is gone: it is STOPPED at once, without exit codes. */
  void lose(LiveTask task, String reason) {
    if (task.isWanted()) {
      task.unwant(TaskStopCode.TERMINATION_NOTICE, reason);
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
    task.expect(timeline.eventually(pace.retention(), () -> forget(task)));
    if (instance != null) {
      region.watchers().instanceChanged(instance);
    }
  }

  private void forget(LiveTask task) {
    task.move(TaskAction.FORGET, timeline.now());
    task.leaveAll();
  }

  private static void attachment(LiveTask task, String status) {
    NetworkAttachment attachment = task.attachment();
    if (attachment != null) {
      task.attach(attachment.in(status));
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
    region.watchers().taskChanged(task);
  }
}
