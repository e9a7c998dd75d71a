package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;
import static io.github.fluentecs.waiters.Waits.allOf;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.waiters.task.TaskWaits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/** Creates and deletes the resources of the tour. */
final class TourResources {
  static final String FAMILY = "fluent-ecs-quickstart";

  private static final String IMAGE = "public.ecr.aws/docker/library/busybox:stable";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Ecs ecs;
  private final ClusterScope cluster;
  private final Narrator narrator;
  private final List<String> instances = new ArrayList<>();
  private final List<String> definitions = new ArrayList<>();

  TourResources(Ecs ecs, ClusterScope cluster, Narrator narrator) {
    this.ecs = ecs;
    this.cluster = cluster;
    this.narrator = narrator;
  }

  void registerTaskDefinition(boolean fargate) {
    var registered =
        must(
            family(FAMILY)
                .register(containerDefinition("app", IMAGE).command("sleep", "3600"))
                .networkMode(fargate ? NetworkMode.AWSVPC : NetworkMode.BRIDGE)
                .requiresCompatibilities(fargate ? Compatibility.FARGATE : Compatibility.EC2)
                .cpu(256)
                .memory(512)
                .build());
    definitions.add(registered.ref().text());
    narrator.fact("registered the task definition " + FAMILY + " of a quarter vCPU");
  }

  void registerInstance() {
    ContainerInstance instance =
        must(
            cluster
                .registerContainerInstance()
                .totalResources(Resource.cpu(1024), Resource.memory(2048))
                .build());
    instances.add(instance.ref().text());
    narrator.fact("registered a container instance of 1 vCPU");
  }

  String firstInstance() {
    return instances.get(0);
  }

  /** Deletes everything and prints what could not be deleted. */
  void deleteAll(Waiters waiters, ServiceScope service) {
    List<TaskRef> tasks =
        tried("the tasks", cluster.listTasks().build().allPages()).stream()
            .flatMap(List::stream)
            .toList();
    tried("the task sets", service.describeTaskSets().build())
        .forEach(sets -> sets.succeeded().forEach(set -> delete(service, set)));
    tried("the service", service.forceDelete());
    tasks.forEach(task -> ecs.execute(cluster.task(task.text()).stop("the tour is over")));
    waiters
        .await(allOf(tasks, TaskWaits::taskStopped).atMost(PATIENCE))
        .peekLeft(failure -> narrator.fact("left behind: " + failure.message()));
    instances.forEach(
        id -> tried("an instance", cluster.containerInstance(id).deregister().force(true).build()));
    definitions.forEach(
        definition -> tried("the task definition", taskDefinition(definition).deregister()));
    tried("the cluster", cluster.delete())
        .forEach(gone -> narrator.fact("deleted " + gone.ref().id() + " and all that was in it"));
  }

  private void delete(ServiceScope service, TaskSet set) {
    tried("the task set", service.taskSet(set.id()).forceDelete());
  }

  private <R> R must(EcsCommand<R> command) {
    return ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }

  /** Returns the result, or prints what is left behind. */
  private <R> List<R> tried(String what, EcsCommand<R> command) {
    return ecs.execute(command)
        .peekLeft(
            failure -> narrator.fact("left behind: " + what + ": " + failure.call().message()))
        .fold(failure -> List.<R>of(), List::of);
  }
}
