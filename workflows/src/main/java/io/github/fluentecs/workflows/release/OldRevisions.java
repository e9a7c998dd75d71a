package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.ListServices;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.taskdefinition.DeregisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.internal.Reads;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deregisters old revisions of the families of a release, but the newest, and those that something
 * in the account and region uses: services, their deployments and task sets, tasks, and the
 * revision that a rollback would return to.
 */
record OldRevisions(int kept) {
  Wait<List<TaskDefinitionRef>> of(List<Target> targets) {
    List<String> families =
        targets.stream().map(each -> each.definition().family()).distinct().toList();
    return Waits.allOf(families, OldRevisions::newestFirst)
        .then(
            all -> {
              List<TaskDefinitionRef> old =
                  all.stream().flatMap(revisions -> revisions.stream().skip(kept)).toList();
              return old.isEmpty() ? Waits.met(old) : unused(old, targets, families);
            });
  }

  private static Wait<List<TaskDefinitionRef>> newestFirst(String family) {
    return Reads.pages(ListTaskDefinitions.builder().family(family).newestFirst().build());
  }

  private static Wait<List<TaskDefinitionRef>> unused(
      List<TaskDefinitionRef> old, List<Target> targets, List<String> families) {
    Wait<List<Set<TaskDefinitionRef>>> former =
        Waits.allOf(targets, each -> former(each.situation().ref()));
    return former.then(
        restorable ->
            inUse(families)
                .then(
                    used -> {
                      Set<TaskDefinitionRef> needed = new HashSet<>(used);
                      restorable.forEach(needed::addAll);
                      targets.forEach(each -> needed.add(each.situation().running()));
                      return Waits.allOf(
                          old.stream().filter(each -> !needed.contains(each)).toList(),
                          OldRevisions::deregistered);
                    }));
  }

  private static Wait<TaskDefinitionRef> deregistered(TaskDefinitionRef revision) {
    return Waits.after(
        DeregisterTaskDefinition.builder(revision).build(), gone -> Waits.met(revision));
  }

  /** What a rollback of the service would return to. */
  private static Wait<Set<TaskDefinitionRef>> former(ServiceRef service) {
    return History.of(service)
        .map(
            history ->
                Set.copyOf(history.former().flatMap(History.Entry::definition).stream().toList()));
  }

  private static Wait<Set<TaskDefinitionRef>> inUse(List<String> families) {
    return Reads.pages(ListClusters.builder().build())
        .then(clusters -> Waits.allOf(clusters, cluster -> inUse(cluster, families)))
        .map(OldRevisions::union);
  }

  private static Wait<Set<TaskDefinitionRef>> inUse(ClusterRef cluster, List<String> families) {
    return Waits.allOf(services(cluster), tasks(cluster, families)).map(OldRevisions::union);
  }

  private static Wait<Set<TaskDefinitionRef>> services(ClusterRef cluster) {
    return Reads.of(ListServices.builder(cluster).build().described())
        .map(all -> union(all.stream().map(OldRevisions::definitions).toList()));
  }

  private static Set<TaskDefinitionRef> definitions(Service service) {
    Stream<Optional<TaskDefinitionRef>> deployments =
        service.deployments().stream().map(each -> each.taskDefinition());
    Stream<Optional<TaskDefinitionRef>> taskSets =
        service.taskSets().stream().map(each -> each.taskDefinition());
    Set<TaskDefinitionRef> all = new HashSet<>();
    Stream.concat(deployments, taskSets).flatMap(Optional::stream).forEach(all::add);
    service.taskDefinition().ifPresent(all::add);
    return all;
  }

  private static Wait<Set<TaskDefinitionRef>> tasks(ClusterRef cluster, List<String> families) {
    return Waits.allOf(
            families,
            family ->
                Reads.of(
                    ListTasks.builder(cluster)
                        .filter(TaskFilter.where().family(family))
                        .build()
                        .described()))
        .map(
            lists ->
                lists.stream()
                    .flatMap(List::stream)
                    .flatMap(task -> task.taskDefinition().stream())
                    .collect(Collectors.toUnmodifiableSet()));
  }

  private static Set<TaskDefinitionRef> union(Collection<Set<TaskDefinitionRef>> sets) {
    Set<TaskDefinitionRef> all = new HashSet<>();
    sets.forEach(all::addAll);
    return all;
  }
}
