package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.ContainerOverride;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.task.TaskOutcome;
import io.github.fluentecs.waiters.task.TaskWaits;
import io.github.fluentecs.workflows.internal.Reads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one-off task of a release: on the new revision, where and as the service's tasks run. */
record FirstTask(Words words) {
  /** A token counts for an hour at least: until an hour after its task has stopped. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

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
    return task(target).ofKind("first task").map(Optional::of);
  }

  private Wait<TaskOutcome> task(Target target) {
    TaskDefinition revision = target.definition();
    RunTask run = command(target.situation(), revision.ref());
    Wait<TaskOutcome> started =
        Waits.after(run.complete(), tasks -> succeeded(run.cluster(), tasks));
    boolean isNew = words.key().isEmpty() || target.situation().own().isEmpty();
    return isNew
        ? started
        : Waits.now().then(now -> isForgotten(revision, now) ? remembered(run, target) : started);
  }

  /** Whether ECS may have forgotten the token, so that it would start a second task. */
  private static boolean isForgotten(TaskDefinition revision, Instant now) {
    return revision.registeredAt().filter(at -> now.isBefore(at.plus(REMEMBERED))).isEmpty();
  }

  /** The task of an earlier attempt if it still runs; otherwise nobody knows whether there was. */
  private static Wait<TaskOutcome> remembered(RunTask run, Target target) {
    String starter = run.startedBy().orElseThrow();
    ReleaseFailure unknown =
        new ReleaseFailure.FirstTaskUnknown(
            target.situation().ref(), starter, target.definition().ref());
    return Reads.pages(
            ListTasks.builder(run.cluster()).filter(TaskFilter.startedBy(starter)).build())
        .then(
            listed ->
                listed.isEmpty()
                    ? Waits.<List<Task>>impossible(unknown)
                    : Reads.all(
                        DescribeTasks.builder(
                                run.cluster(), listed.stream().map(TaskRef::text).toList())
                            .build()))
        .map(all -> all.stream().filter(task -> isOf(task, run.taskDefinition())).toList())
        .then(own -> own.isEmpty() ? Waits.impossible(unknown) : succeeded(run.cluster(), own));
  }

  private static boolean isOf(Task task, TaskDefinitionRef definition) {
    return task.taskDefinition().equals(Optional.of(definition));
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
