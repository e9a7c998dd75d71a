package io.github.fluentecs.workflows.job;

import static io.github.fluentecs.dsl.EcsDsl.allOn;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.subnets;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;

/** A cluster with Fargate and Fargate Spot, a program, and what ECS shows of its tasks. */
final class JobWorld implements AutoCloseable {
  static final ClusterScope PROD = cluster("prod");

  final EcsSimulator simulator;
  final Ecs ecs;
  private final EcsClient client;
  private long told;
  private final List<Waiters> processes = new ArrayList<>();

  JobWorld() {
    this(Setup.ofDefaults());
  }

  JobWorld(Setup setup) {
    simulator = EcsSimulator.create(setup);
    client = simulator.client();
    ecs = Ecs.using(client);
    ecs.execute(
            PROD.create()
                .capacityProviders(
                    CapacityProviderRef.of("FARGATE"), CapacityProviderRef.of("FARGATE_SPOT"))
                .build())
        .get();
    simulator.time().runUntilQuiescent();
    register("worker");
  }

  void register(String name) {
    ecs.execute(
            family(name)
                .register(containerDefinition("app", "repo/" + name + ":1"))
                .fargate(256, 512)
                .build())
        .get();
  }

  /** Capacity providers that scale groups without an instance, and a program for instances. */
  void scalingProviders(String... names) {
    for (String name : names) {
      client.createCapacityProvider(
          provider ->
              provider
                  .name(name)
                  .autoScalingGroupProvider(
                      group ->
                          group
                              .autoScalingGroupArn(
                                  "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:"
                                      + "autoScalingGroupName/"
                                      + name)
                              .managedScaling(
                                  scaling -> scaling.status(ManagedScalingStatus.ENABLED))));
    }
    client.putClusterCapacityProviders(
        cluster ->
            cluster
                .cluster("prod")
                .capacityProviders(names)
                .defaultCapacityProviderStrategy(List.of()));
    simulator.time().runUntilQuiescent();
    ecs.execute(
            family("hosted")
                .register(containerDefinition("app", "repo/hosted:1").memory(64))
                .build())
        .get();
  }

  Instant now() {
    return simulator.time().now();
  }

  /** Another process: it knows nothing of those before. */
  Waiters process() {
    return process(ecs, Backoff.fixed(Duration.ofSeconds(2)));
  }

  Waiters process(Ecs with, Backoff polling) {
    Waiters waiters =
        Waiters.using(
            with,
            WaiterSettings.builder()
                .backoff(polling)
                .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
                .build());
    processes.add(waiters);
    return waiters;
  }

  static RunTask on(String provider) {
    return PROD.runTask("worker").capacity(allOn(provider)).awsvpc(subnets("subnet-1")).build();
  }

  /** All tasks that ECS shows, with their tags, told by another client than the job's. */
  List<Task> tasks() {
    List<Task> all = new ArrayList<>();
    for (DesiredStatus status : List.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)) {
      List<String> arns =
          client.listTasksPaginator(list -> list.cluster("prod").desiredStatus(status)).stream()
              .flatMap(page -> page.taskArns().stream())
              .toList();
      for (int from = 0; from < arns.size(); from += 100) {
        List<String> some = arns.subList(from, Math.min(arns.size(), from + 100));
        all.addAll(
            client
                .describeTasks(
                    request -> request.cluster("prod").tasks(some).include(TaskField.TAGS))
                .tasks());
      }
    }
    return all;
  }

  /** How many tasks there ever were, also those that ECS does not show any more. */
  long ever() {
    return simulator.events().all().stream()
        .filter(event -> event.kind() == Event.Kind.TASK)
        .map(Event::resource)
        .distinct()
        .count();
  }

  /** What has happened since this was called before. */
  List<Event> news() {
    List<Event> news = simulator.events().since(told);
    told = news.isEmpty() ? told : news.get(news.size() - 1).sequence();
    return news;
  }

  /** The tasks of a job, the oldest first. Those that were stopped have lost their tags. */
  List<Task> startedBy(String key) {
    return tasks().stream()
        .filter(task -> key.equals(task.startedBy()))
        .sorted(Comparator.comparing(Task::createdAt))
        .toList();
  }

  /** The tasks of each piece of a job that have tags, the oldest first. */
  Map<Integer, List<Task>> byPiece(String key) {
    Map<Integer, List<Task>> pieces = new TreeMap<>();
    startedBy(key).stream()
        .filter(task -> !tag(task, JobKey.PIECE).isEmpty())
        .forEach(
            task ->
                pieces
                    .computeIfAbsent(
                        Integer.valueOf(tag(task, JobKey.PIECE)), piece -> new ArrayList<>())
                    .add(task));
    return pieces;
  }

  static String tag(Task task, String key) {
    return task.tags().stream()
        .filter(tag -> tag.key().equals(key))
        .map(Tag::value)
        .findFirst()
        .orElse("");
  }

  /** The most tasks that were there at once. */
  int mostAtOnce() {
    List<Task> all = tasks();
    return all.stream()
        .mapToInt(
            one -> (int) all.stream().filter(other -> isThereAt(other, one.createdAt())).count())
        .max()
        .orElse(0);
  }

  private static boolean isThereAt(Task task, Instant at) {
    return !task.createdAt().isAfter(at)
        && (task.stoppedAt() == null || task.stoppedAt().isAfter(at));
  }

  @Override
  public void close() {
    processes.forEach(Waiters::close);
    client.close();
    simulator.close();
  }
}
