package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.util.List;
import java.util.Optional;

/** The one-off task of a release: on the new revision, where and as the service's tasks run. */
record FirstTask(Words words) {
  /**
   * Runs it once for the release. It has been run when a service was updated, since it succeeds
   * before that.
   */
  Wait<Optional<TaskOutcome>> of(List<Target> targets) {
    boolean isDone = targets.stream().anyMatch(each -> each.situation().isUpdated());
    Target target = targets.stream().filter(Target::updates).findFirst().orElse(null);
    if (words.first().isEmpty() || isDone || target == null) {
      return Waits.met(Optional.empty());
    }
    RunTask run = command(target.situation(), target.definition().ref());
    return Waits.after(run.complete(), started -> succeeded(run.cluster(), started))
        .map(Optional::of);
  }

  /** A task that the token repeats has its ARN only, so the cluster is that of the command. */
  private static Wait<TaskOutcome> succeeded(ClusterRef cluster, List<Task> started) {
    return Waits.allOf(
            started, task -> TaskWaits.taskSucceeded(TaskRef.of(cluster, task.ref().text())))
        .map(outcomes -> outcomes.get(0));
  }

  /** The command, for a revision or, before that is there, for its base. */
  RunTask command(Situation situation, TaskDefinitionRef definition) {
    Service service = situation.service();
    RunTask.Builder run =
        RunTask.builder(service.ref().cluster(), definition)
            .capacity(capacity(service))
            .platformVersion(service.platformVersion())
            .awsvpc(service.awsvpc())
            .enableExecuteCommand(service.enableExecuteCommand())
            .enableECSManagedTags(service.enableECSManagedTags());
    words.key().ifPresent(key -> run.clientToken(key.clientToken()).startedBy(key.startedBy()));
    return words.first().orElseThrow().apply(run).build();
  }

  private static Optional<Capacity> capacity(Service service) {
    return Capacity.of(
        service.sdk().launchTypeAsString(), service.sdk().capacityProviderStrategy());
  }

  /** The first container that the task overrides and the definition does not have. */
  Optional<ReleaseFailure> unknownContainer(Situation situation) {
    List<String> names =
        situation.base().containerDefinitions().stream().map(ContainerDefinition::name).toList();
    return command(situation, situation.base().ref()).overrides().stream()
        .map(ContainerOverride::name)
        .filter(name -> !names.contains(name))
        .findFirst()
        .map(name -> new ReleaseFailure.UnknownContainer(situation.ref(), name, names));
  }
}
