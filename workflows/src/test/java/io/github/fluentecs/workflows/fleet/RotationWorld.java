package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** A cluster on the machines of a group, which start from an old AMI. */
final class RotationWorld implements AutoCloseable {
  static final ClusterRef PROD = ClusterRef.of("prod");
  static final String OLD = "ami-0123456789abcdef0";
  static final String NEW = "ami-0fedcba9876543210";
  static final InstanceSelection NOT_NEW = InstanceSelection.otherAmiThan(NEW);

  private final EcsSimulator simulator =
      EcsSimulator.create(Setup.ofDefaults().eventCapacity(1_000_000));
  private final EcsClient client = simulator.client();
  private Backoff polling = Backoff.fixed(Duration.ofSeconds(10));
  private final SimulatedGroup group = new SimulatedGroup(simulator, client);

  RotationWorld(int machines, int most) {
    client.createCluster(r -> r.clusterName("prod"));
    for (String family : List.of("web", "stuck", "agent", "batch")) {
      client.registerTaskDefinition(
          r ->
              r.family(family)
                  .containerDefinitions(
                      ContainerDefinition.builder()
                          .name("app")
                          .image(family)
                          .cpu(512)
                          .memory(512)
                          .build()));
    }
    group.begin(machines, most, OLD);
  }

  void pollingEvery(Duration time) {
    polling = Backoff.fixed(time);
  }

  EcsSimulator simulator() {
    return simulator;
  }

  EcsClient client() {
    return client;
  }

  SimulatedGroup group() {
    return group;
  }

  Rotation rotation() {
    return Rotation.rotate(PROD, NOT_NEW, group);
  }

  void service(String name, int desired, Consumer<CreateServiceRequest.Builder> change) {
    client.createService(
        r -> {
          r.cluster("prod").serviceName(name).taskDefinition(name).desiredCount(desired);
          change.accept(r);
        });
    settle();
  }

  void settle() {
    simulator.time().runUntilQuiescent();
  }

  List<Task> run(String family, int count) {
    List<Task> tasks =
        client.runTask(r -> r.cluster("prod").taskDefinition(family).count(count)).tasks();
    settle();
    return tasks;
  }

  /** From one machine that comes or goes to the next. */
  void advance(Duration time) {
    Instant end = simulator.time().now().plus(time);
    for (Instant now = simulator.time().now(); now.isBefore(end); now = simulator.time().now()) {
      Instant next = group.nextDue().filter(end::isAfter).orElse(end);
      simulator.time().advance(Duration.between(now, next));
      group.tick();
    }
  }

  <T> Either<WaitFailure, T> await(Wait<T> wait) {
    try (Waiters waiters =
        Waiters.using(
            Ecs.using(client),
            WaiterSettings.builder()
                .backoff(polling)
                .time(TimeSource.virtual(simulator.time()::now, this::advance))
                .build())) {
      return waiters.await(wait);
    }
  }

  <T> T get(Wait<T> wait) {
    return await(wait)
        .getOrElseThrow(failure -> new AssertionError(failure.message() + " " + failure));
  }

  List<ContainerInstance> instances() {
    return client.listContainerInstancesPaginator(r -> r.cluster("prod")).stream()
        .filter(page -> !page.containerInstanceArns().isEmpty())
        .flatMap(
            page ->
                client
                    .describeContainerInstances(
                        r -> r.cluster("prod").containerInstances(page.containerInstanceArns()))
                    .containerInstances()
                    .stream())
        .toList();
  }

  List<String> tasksOn(String instance) {
    return client.listTasks(r -> r.cluster("prod").containerInstance(instance)).taskArns();
  }

  List<String> tasksOf(String service) {
    return client
        .listTasksPaginator(r -> r.cluster("prod").serviceName(service))
        .taskArns()
        .stream()
        .toList();
  }

  Task task(String arn) {
    return client.describeTasks(r -> r.cluster("prod").tasks(arn)).tasks().get(0);
  }

  String hostOf(String task) {
    return task(task).containerInstanceArn();
  }

  List<String> amis() {
    return instances().stream().map(each -> attribute(each, "ecs.ami-id")).toList();
  }

  static String attribute(ContainerInstance instance, String name) {
    return instance.attributes().stream()
        .filter(each -> each.name().equals(name))
        .map(each -> String.valueOf(each.value()))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    client.close();
    simulator.close();
  }
}
