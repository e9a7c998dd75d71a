package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.lifecycle.ContainerBehavior.Exit;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.engine.state.NetworkAttachment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerStateChange;
import software.amazon.awssdk.services.ecs.model.SubmitTaskStateChangeRequest;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/**
 * What a container agent reports of tasks. Only an end moves anything: what comes before it, the
 * simulator does by itself.
 */
public final class AgentReports {
  private static final String STOPPED = "STOPPED";

  private final TaskLifecycle lifecycle;
  private final ChangeListeners listeners;

  public AgentReports(TaskLifecycle lifecycle, ChangeListeners listeners) {
    this.lifecycle = lifecycle;
    this.listeners = listeners;
  }

  /** A container ended, or is bound to ports of its instance. */
  public void container(LiveTask task, LiveContainer container, ContainerStateChange report) {
    if (report.hasNetworkBindings()) {
      container.bind(report.networkBindings());
    }
    if (STOPPED.equals(report.status()) && !container.isStopped()) {
      lifecycle.containers().ended(task, container, new Exit(report.exitCode(), report.reason()));
    } else {
      changed(task);
    }
  }

  /** The task as a whole; a task that ended takes the containers that still run along. */
  public void task(LiveTask task, SubmitTaskStateChangeRequest report) {
    if (report.pullStartedAt() != null) {
      task.times().pullStarted(report.pullStartedAt());
    }
    if (report.pullStoppedAt() != null) {
      task.times().pullStopped(report.pullStoppedAt());
    }
    if (report.executionStoppedAt() != null) {
      task.times().executionStopped(report.executionStoppedAt());
    }
    if (STOPPED.equals(report.status())) {
      boolean ran = task.containers().stream().anyMatch(LiveContainer::wasStarted);
      lifecycle.stop(
          task,
          ran ? TaskStopCode.ESSENTIAL_CONTAINER_EXITED : TaskStopCode.TASK_FAILED_TO_START,
          Objects.requireNonNullElse(report.reason(), "Task stopped"));
    }
    changed(task);
  }

  /** The network interface of a task has another status. */
  public void attachment(LiveTask task, NetworkAttachment attachment, @Nullable String status) {
    if (status != null) {
      task.attach(attachment.withStatus(status));
      changed(task);
    }
  }

  private void changed(LiveTask task) {
    task.change(() -> {});
    listeners.taskChanged(task);
  }
}
