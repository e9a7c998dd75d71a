package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.lifecycle.ContainerBehavior.Exit;
import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.fault.TaskFault;
import io.github.fluentecs.simulator.fault.TaskFault.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

/** Says how the program in a container behaves. */
final class ContainerBehaviors {
  private static final String INSPECTION =
      "CannotInspectContainerError: Could not transition to inspecting; timed out after waiting 30s";
  private static final Duration WORK_OF_AN_INIT_CONTAINER = Duration.ofSeconds(1);

  private ContainerBehaviors() {}

  static ContainerBehavior of(LiveTask task, LiveContainer container) {
    ContainerBehavior behavior = byNature(task, container);
    for (Kind kind : List.of(Kind.CONTAINER_EXIT, Kind.MISSING_EXIT_CODE)) {
      TaskFault fault = task.faults().find(kind, container);
      if (fault != null) {
        behavior = behavior.exiting(fault.after(), exit(fault));
      }
    }
    return task.faults().find(Kind.IGNORED_STOP_SIGNAL, container) == null
        ? behavior
        : behavior.ignoringSignal();
  }

  /** How a program ends that a fault ends. */
  static Exit exit(TaskFault fault) {
    return fault.kind() == Kind.MISSING_EXIT_CODE
        ? new Exit(null, Objects.requireNonNullElse(fault.reason(), INSPECTION))
        : Exit.of(fault.exitCode());
  }

  /** A container that another one waits for to exit does its work and exits with 0. */
  private static ContainerBehavior byNature(LiveTask task, LiveContainer container) {
    if (container.isInjected()) {
      return ContainerBehavior.DEFAULT.stopping(Exit.UNKNOWN);
    }
    boolean isAwaited =
        task.containers().stream()
            .flatMap(other -> other.definition().dependsOn().stream())
            .anyMatch(
                dependency ->
                    container.name().equals(dependency.containerName())
                        && (dependency.condition() == ContainerCondition.COMPLETE
                            || dependency.condition() == ContainerCondition.SUCCESS));
    return isAwaited
        ? ContainerBehavior.DEFAULT.exiting(WORK_OF_AN_INIT_CONTAINER, Exit.of(0))
        : ContainerBehavior.DEFAULT;
  }
}
