package io.github.fluentecs.workflows.fleet;

import static io.github.fluentecs.waiters.Waits.met;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.GetTaskProtection;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.ProtectedTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.internal.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is there: read once when a rotation begins, and once when it has ended.
 *
 * @param view the container instances
 * @param tasks the tasks on those that are to go
 * @param services the services of those tasks
 * @param protections those of the tasks that are protected, by their ids
 */
record RotationSurvey(
    RotationView view,
    List<Task> tasks,
    List<Service> services,
    Map<String, ProtectedTask> protections) {
  /** Reads it, and changes nothing. */
  static Wait<RotationSurvey> of(RotationWords words, MachineCalls machines) {
    return machines.look().then(group -> instances(words).then(found -> of(words, group, found)));
  }

  /** Reads it also while the machines cannot be asked: then each connected one counts as one. */
  static Wait<RotationSurvey> ofAnyGroup(RotationWords words, MachineCalls machines) {
    return machines
        .look()
        .map(Optional::of)
        .orElse(failure -> met(Optional.empty()))
        .then(
            group ->
                instances(words)
                    .then(
                        found -> of(words, group.orElseGet(() -> connected(words, found)), found)));
  }

  private static InstanceGroup connected(RotationWords words, List<ContainerInstance> found) {
    int size =
        found.stream()
            .flatMap(each -> RotationMark.on(each, words.mark()).stream())
            .mapToInt(RotationMark::machines)
            .findFirst()
            .orElse(found.size());
    Set<String> ids =
        found.stream()
            .filter(ContainerInstance::agentConnected)
            .flatMap(each -> each.ec2InstanceId().stream())
            .collect(Collectors.toSet());
    return new InstanceGroup(size, size, ids);
  }

  private static Wait<List<ContainerInstance>> instances(RotationWords words) {
    return Reads.of(ListContainerInstances.builder(words.cluster()).build().described());
  }

  private static Wait<RotationSurvey> of(
      RotationWords words, InstanceGroup group, List<ContainerInstance> instances) {
    return Waits.now().then(now -> of(view(words, group, instances, now)));
  }

  private static Wait<RotationSurvey> of(RotationView view) {
    Set<String> old = view.old().stream().map(each -> each.ref().id()).collect(Collectors.toSet());
    return Reads.of(ListTasks.builder(view.words().cluster()).build().described())
        .map(
            tasks ->
                tasks.stream()
                    .filter(task -> task.containerInstance().isPresent())
                    .filter(task -> old.contains(host(task)))
                    .toList())
        .then(
            tasks ->
                services(view, tasks)
                    .then(
                        services ->
                            protections(view, tasks)
                                .map(
                                    protections ->
                                        new RotationSurvey(view, tasks, services, protections))));
  }

  static String host(Task task) {
    return task.containerInstance().orElseThrow().id();
  }

  private static RotationView view(
      RotationWords words, InstanceGroup group, List<ContainerInstance> instances, Instant now) {
    RotationView view =
        new RotationView(words, RotationMark.of(group.desired(), now), Set.of(), group, instances);
    return view.members().stream()
        .flatMap(each -> RotationMark.on(each, words.mark()).stream())
        .filter(mark -> isOfThisSize(mark, words, group))
        .findFirst()
        .map(mark -> new RotationView(words, mark, Set.of(), group, instances))
        .orElse(view);
  }

  /** A group that was resized since is another one. */
  private static boolean isOfThisSize(RotationMark mark, RotationWords words, InstanceGroup group) {
    return group.desired() >= mark.machines()
        && group.desired() <= mark.machines() + words.budget().of(mark.machines());
  }

  private static Wait<List<Service>> services(RotationView view, List<Task> tasks) {
    List<String> names =
        tasks.stream()
            .flatMap(task -> TaskFacts.service(task).stream())
            .distinct()
            .sorted()
            .toList();
    return names.isEmpty()
        ? met(List.of())
        : Reads.all(DescribeServices.builder(view.words().cluster(), names).build().inBatches());
  }

  private static Wait<Map<String, ProtectedTask>> protections(RotationView view, List<Task> tasks) {
    List<String> ids =
        tasks.stream()
            .filter(task -> !TaskFacts.isStandalone(task))
            .map(task -> task.ref().id())
            .toList();
    return ids.isEmpty()
        ? met(Map.of())
        : Reads.of(GetTaskProtection.builder(view.words().cluster(), ids).build().inBatches())
            .map(
                found ->
                    found.succeeded().stream()
                        .filter(ProtectedTask::protectionEnabled)
                        .collect(Collectors.toMap(task -> task.ref().id(), Function.identity())));
  }

  /** The tasks on an instance. */
  List<Task> on(ContainerInstance instance) {
    return tasks.stream().filter(task -> host(task).equals(instance.ref().id())).toList();
  }

  boolean isProtected(Task task) {
    return protections.containsKey(task.ref().id());
  }

  Optional<Instant> protectedUntil(Task task) {
    return Optional.ofNullable(protections.get(task.ref().id()))
        .flatMap(ProtectedTask::expirationDate);
  }
}
