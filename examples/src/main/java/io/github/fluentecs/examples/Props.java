package io.github.fluentecs.examples;

import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsFailure;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Resource;

/**
 * What the tour needs on its stage, and how it is put away. The calls here are the SDK's own, run
 * by {@link Ecs#call} with typed failures.
 */
final class Props {
  static final String FAMILY = "fluent-ecs-quickstart";

  private static final String IMAGE = "public.ecr.aws/docker/library/busybox:stable";

  private final Ecs ecs;
  private final ClusterScope cluster;
  private final Narrator tell;
  private final List<String> instances = new ArrayList<>();
  private String definition = FAMILY;

  Props(Ecs ecs, ClusterScope cluster, Narrator tell) {
    this.ecs = ecs;
    this.cluster = cluster;
    this.tell = tell;
  }

  void registerTaskDefinition(boolean fargate) {
    ContainerDefinition app =
        ContainerDefinition.builder()
            .name("app")
            .image(IMAGE)
            .essential(true)
            .command("sleep", "3600")
            .build();
    definition =
        must(client ->
                client.registerTaskDefinition(
                    definition ->
                        definition
                            .family(FAMILY)
                            .containerDefinitions(app)
                            .networkMode(fargate ? NetworkMode.AWSVPC : NetworkMode.BRIDGE)
                            .requiresCompatibilities(
                                fargate ? Compatibility.FARGATE : Compatibility.EC2)
                            .cpu("256")
                            .memory("512")))
            .taskDefinition()
            .taskDefinitionArn();
    tell.fact("registered the task definition " + FAMILY + " of a quarter vCPU");
  }

  void registerInstance() {
    ContainerInstance instance =
        must(client ->
                client.registerContainerInstance(
                    request ->
                        request
                            .cluster(cluster.text())
                            .totalResources(number("CPU", 1024), number("MEMORY", 2048))))
            .containerInstance();
    instances.add(instance.containerInstanceArn());
    tell.fact("registered a container instance of 1 vCPU");
  }

  String firstInstance() {
    return instances.get(0);
  }

  /** Puts everything away, and says what would not go. */
  void strike(Waiters waiters, ServiceScope service) {
    List<String> tasks = new ArrayList<>();
    tried("the tasks", client -> client.listTasks(r -> r.cluster(cluster.text())))
        .forEach(listed -> tasks.addAll(listed.taskArns()));
    deleteService(service);
    tasks.forEach(task -> ecs.execute(cluster.task(task).stop("the tour is over")));
    tasks.forEach(
        task -> waiters.await(taskStopped(cluster.task(task)).atMost(Duration.ofMinutes(5))));
    instances.forEach(this::deregister);
    tried(
        "the task definition",
        client -> client.deregisterTaskDefinition(r -> r.taskDefinition(definition)));
    tried("the cluster", client -> client.deleteCluster(r -> r.cluster(cluster.text())))
        .forEach(gone -> tell.fact("deleted " + gone.cluster().clusterName()));
  }

  private void deleteService(ServiceScope service) {
    tried(
            "the task sets",
            client ->
                client.describeTaskSets(r -> r.cluster(cluster.text()).service(service.text())))
        .forEach(found -> found.taskSets().forEach(set -> delete(service, set.taskSetArn())));
    tried(
        "the service",
        client ->
            client.deleteService(
                r -> r.cluster(cluster.text()).service(service.text()).force(true)));
  }

  private void delete(ServiceScope service, String taskSet) {
    tried(
        "the task set",
        client ->
            client.deleteTaskSet(
                r ->
                    r.cluster(cluster.text())
                        .service(service.text())
                        .taskSet(taskSet)
                        .force(true)));
  }

  private void deregister(String instance) {
    tried(
        "a container instance",
        client ->
            client.deregisterContainerInstance(
                r -> r.cluster(cluster.text()).containerInstance(instance).force(true)));
  }

  private <A> A must(Function<EcsClient, A> call) {
    return ecs.<A>call(call).getOrElseThrow(EcsFailure::toException);
  }

  /** Gives the answer, or none and a word about what is left. */
  private <A> List<A> tried(String what, Function<EcsClient, A> call) {
    return ecs.<A>call(call)
        .peekLeft(failure -> tell.fact("left behind: " + what + ": " + failure.call().message()))
        .fold(failure -> List.<A>of(), List::of);
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }
}
