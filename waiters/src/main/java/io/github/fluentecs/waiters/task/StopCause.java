package io.github.fluentecs.waiters.task;

import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Derives how a task ended from its stop code and reasons. */
final class StopCause {
  /** How the names of containers begin that AWS adds to tasks: Service Connect, GuardDuty, ECS. */
  private static final List<String> OF_AWS =
      List.of("ecs-service-connect-", "aws-guardduty-agent", "~internal~ecs");

  private StopCause() {}

  static TaskOutcome outcome(Task stopped) {
    String code = stopped.stopCode().map(Object::toString).orElse("");
    return switch (code) {
      case "SpotInterruption" -> new TaskOutcome.SpotInterrupted(stopped);
      case "TerminationNotice", "InfrastructureHealth" -> new TaskOutcome.HostLost(stopped);
      case "TaskFailedToStart" -> new TaskOutcome.FailedToStart(stopped);
      case "EssentialContainerExited" -> new TaskOutcome.Exited(stopped);
      case "UserInitiated", "ServiceSchedulerInitiated" -> new TaskOutcome.Killed(stopped);
      default -> byReason(stopped);
    };
  }

  /** Codes are missing for lost hosts, and new ones appear. */
  private static TaskOutcome byReason(Task stopped) {
    if (stopped.stoppedReason().filter(StopCause::tellsOfHost).isPresent()) {
      return new TaskOutcome.HostLost(stopped);
    }
    if (!exitCodes(stopped).isEmpty()) {
      return new TaskOutcome.Exited(stopped);
    }
    return stopped.startedAt().isPresent()
        ? new TaskOutcome.Killed(stopped)
        : new TaskOutcome.FailedToStart(stopped);
  }

  private static boolean tellsOfHost(String reason) {
    return reason.startsWith("Host EC2");
  }

  /**
   * Returns whether ECS does not know how a container ended, though something went wrong. One that
   * never started has no code and no reason.
   */
  static boolean lostItsCode(TaskContainer container) {
    return container.exitCode().isEmpty() && container.reason().isPresent() && !isOfAws(container);
  }

  /** Returns whether AWS added the container; its end says nothing about the program. */
  private static boolean isOfAws(TaskContainer container) {
    return container.name().filter(name -> OF_AWS.stream().anyMatch(name::startsWith)).isPresent();
  }

  static Map<String, Integer> exitCodes(Task task) {
    Map<String, Integer> codes = new TreeMap<>();
    for (TaskContainer container : task.containers()) {
      container
          .name()
          .ifPresent(name -> container.exitCode().ifPresent(code -> codes.put(name, code)));
    }
    return codes;
  }

  /** Returns the reasons of the task and its containers, or nothing. */
  static String because(Task task) {
    List<String> reasons = new ArrayList<>(task.stoppedReason().stream().toList());
    for (TaskContainer container : task.containers()) {
      container
          .reason()
          .ifPresent(reason -> reasons.add(container.name().orElse("container") + ": " + reason));
    }
    Stream<String> trimmed = reasons.stream().map(reason -> reason.replaceAll("\\.$", ""));
    return reasons.isEmpty() ? "" : ": " + String.join("; ", trimmed.toList());
  }
}
