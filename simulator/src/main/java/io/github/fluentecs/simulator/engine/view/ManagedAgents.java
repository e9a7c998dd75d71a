package io.github.fluentecs.simulator.engine.view;

import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ManagedAgent;
import software.amazon.awssdk.services.ecs.model.ManagedAgentName;

/**
 * The agents of ECS Exec in the containers of tasks: each runs as long as its container, unless
 * something else is reported of it.
 */
public final class ManagedAgents {
  private ManagedAgents() {}

  /** Shows those of a container; null where the task was run without ECS Exec. */
  static @Nullable List<ManagedAgent> of(LiveTask task, LiveContainer container) {
    if (!hasAgent(task, container)) {
      return null;
    }
    return List.of(
        ManagedAgent.builder()
            .name(ManagedAgentName.EXECUTE_COMMAND_AGENT)
            .lastStatus(container.agentStatus())
            .reason(container.agentReason())
            .lastStartedAt(container.startedAt())
            .build());
  }

  /** Whether a command can be run in a container. */
  public static boolean isRunning(LiveTask task, LiveContainer container) {
    return hasAgent(task, container) && container.agentStatus().equals("RUNNING");
  }

  private static boolean hasAgent(LiveTask task, LiveContainer container) {
    return Boolean.TRUE.equals(task.spec().template().enableExecuteCommand())
        && !container.isInjected();
  }
}
