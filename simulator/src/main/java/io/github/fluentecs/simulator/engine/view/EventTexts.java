package io.github.fluentecs.simulator.engine.view;

import io.github.fluentecs.simulator.engine.state.LiveContainer;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.model.HealthStatus;

/** Puts the state of things into one line. */
final class EventTexts {
  private EventTexts() {}

  /** Such as {@code STOPPING (EssentialContainerExited: …) app exited 1}. */
  static String of(LiveTask task) {
    StringBuilder text = new StringBuilder(task.status().name());
    if (!task.isWanted()) {
      text.append(" (")
          .append(task.stopCode())
          .append(": ")
          .append(task.stoppedReason())
          .append(')');
    }
    if (task.healthStatus() != HealthStatus.UNKNOWN) {
      text.append(' ').append(task.healthStatus());
    }
    String ended =
        task.placedContainers().stream()
            .filter(LiveContainer::isStopped)
            .map(EventTexts::ended)
            .collect(Collectors.joining(", "));
    return text + (ended.isEmpty() ? "" : "; " + ended);
  }

  private static String ended(LiveContainer container) {
    String code =
        container.exitCode() == null ? " without a code" : " exited " + container.exitCode();
    String reason = container.reason() == null ? "" : " (" + container.reason() + ")";
    return container.name() + code + reason;
  }

  /** Such as {@code DRAINING, agent connected}. */
  static String of(LiveInstance instance) {
    return instance.status()
        + ", agent "
        + (instance.isAgentConnected() ? "" : "dis")
        + "connected";
  }
}
