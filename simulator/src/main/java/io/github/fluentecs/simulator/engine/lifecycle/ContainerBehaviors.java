package io.github.fluentecs.simulator.engine.lifecycle;

import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.fault.TaskFault;
import io.github.fluentecs.simulator.fault.TaskFault.Kind;
import java.time.Duration;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

/** Says how the program in a container behaves. */
final class ContainerBehaviors {
  private static final Duration WORK_OF_AN_INIT_CONTAINER = Duration.ofSeconds(1);

  private ContainerBehaviors() {}

  static ContainerBehavior of(LiveTask task, LiveContainer container) {
    ContainerBehavior behavior = byNature(task, container);
    TaskFault exit = task.faults().find(Kind.CONTAINER_EXIT, container);
    if (exit != null) {
      behavior = behavior.exiting(exit.after(), exit.exitCode());
    }
    return task.faults().find(Kind.IGNORED_STOP_SIGNAL, container) == null
        ? behavior
        : behavior.ignoringSignal();
  }

  /** A container that another one waits for to exit does its work and exits with 0. */
  private static ContainerBehavior byNature(LiveTask task, LiveContainer container) {
    boolean isAwaited =
        task.containers().stream()
            .flatMap(other -> other.definition().dependsOn().stream())
            .anyMatch(
                dependency ->
                    container.name().equals(dependency.containerName())
                        && (dependency.condition() == ContainerCondition.COMPLETE
                            || dependency.condition() == ContainerCondition.SUCCESS));
    return isAwaited
        ? ContainerBehavior.DEFAULT.exiting(WORK_OF_AN_INIT_CONTAINER, 0)
        : ContainerBehavior.DEFAULT;
  }
}
