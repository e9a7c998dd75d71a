package io.github.fluentecs.waiters.diagnosis;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.ServiceEvent;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskContainer;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Extracts clues from evidence. */
final class Clues {
  private Clues() {}

  static List<Clue> of(Evidence evidence) {
    List<Clue> clues = new ArrayList<>();
    evidence.stoppedTasks().stream()
        .filter(task -> !endedWell(task))
        .map(Clues::of)
        .forEach(clues::add);
    evidence.events().stream().map(ServiceEvent::message).map(Clue::message).forEach(clues::add);
    evidence.deployments().stream()
        .map(Deployment::rolloutStateReason)
        .flatMap(Optional::stream)
        .map(Clue::message)
        .forEach(clues::add);
    return clues;
  }

  /** Returns whether a task of its own, not of a service, ran to its end without an error. */
  private static boolean endedWell(Task task) {
    boolean ofService =
        task.startedBy().filter(by -> by.startsWith("ecs-svc/")).isPresent()
            || task.group().filter(group -> group.startsWith("service:")).isPresent();
    Clue.Exit exit = ofService ? null : of(task).exit();
    return exit != null
        && task.containers().stream().allMatch(container -> container.exitCode().orElse(1) == 0);
  }

  static Clue of(Task task) {
    List<Clue.Text> texts = new ArrayList<>();
    for (TaskContainer container : task.containers()) {
      container.reason().ifPresent(reason -> texts.add(new Clue.Text(name(container), reason)));
    }
    task.stoppedReason().ifPresent(reason -> texts.add(new Clue.Text("", reason)));
    String code = task.stopCode().map(OpenEnum::text).orElse("");
    return new Clue(true, code, texts, ownWill(code) ? exit(task) : null);
  }

  /** The exit code of a container that was ordered to stop says nothing about the cause. */
  private static boolean ownWill(String stopCode) {
    return stopCode.isEmpty()
        || stopCode.equals("EssentialContainerExited")
        || stopCode.equals("TaskFailedToStart");
  }

  /**
   * Finds the exit that ended the task. Containers that end because another one did are killed, or
   * end well when they are told to.
   */
  private static Clue.@Nullable Exit exit(Task task) {
    List<Clue.Exit> exits = new ArrayList<>();
    for (TaskContainer container : task.containers()) {
      container.exitCode().ifPresent(code -> exits.add(new Clue.Exit(name(container), code)));
    }
    return exits.stream().min(Comparator.comparingInt(Clues::suspicion)).orElse(null);
  }

  private static int suspicion(Clue.Exit exit) {
    return switch (exit.code()) {
      case 0 -> 1;
      case 137, 143 -> 2;
      default -> 0;
    };
  }

  private static String name(TaskContainer container) {
    return container.name().orElse("container");
  }
}
