package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveInstance;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import io.github.fluentecs.simulator.wire.Clients;
import io.github.fluentecs.simulator.wire.Protocol;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.Resource;

/** Plays stories in a world of its own, through a real client of the SDK that never retries. */
final class Player {
  private static final List<Duration> SPANS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(4),
          Duration.ofSeconds(11),
          Duration.ofSeconds(45),
          Duration.ofMinutes(2),
          Duration.ofMinutes(20),
          Duration.ofMinutes(90));
  private static final List<Integer> SIZES = List.of(512, 1024, 4096);

  private final Engine engine;
  private final EcsClient ecs;
  private final ServicePlayer services;
  private final Sabotage sabotage;

  Player(long seed) {
    engine = Engines.of(Setup.ofDefaults().seed(seed).eventCapacity(1_000_000));
    ecs =
        new Clients(new Protocol(engine, null), null)
            .sync(
                builder ->
                    builder.overrideConfiguration(
                        settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry())));
    services = new ServicePlayer(ecs, this);
    sabotage = new Sabotage(engine, this);
    Scenery.build(ecs);
    register(2, 1);
    register(2, 2);
    Engines.time(engine).runUntilQuiescent();
  }

  Engine engine() {
    return engine;
  }

  EcsClient ecs() {
    return ecs;
  }

  Region region() {
    return engine.region("us-east-1");
  }

  Stream<LiveCluster> clusters() {
    return region().clusters().all().stream();
  }

  List<LiveInstance> instances() {
    return clusters().flatMap(cluster -> cluster.instances().values().stream()).toList();
  }

  List<LiveTask> tasks() {
    return clusters().flatMap(cluster -> cluster.tasks().all().stream()).toList();
  }

  List<LiveService> services() {
    return clusters().flatMap(cluster -> cluster.services().values().stream()).toList();
  }

  static <T> Optional<T> pick(Collection<T> all, int number) {
    return all.stream().skip(all.isEmpty() ? 0 : number % all.size()).findFirst();
  }

  static <T> T choose(List<T> all, int number) {
    return all.get(number % all.size());
  }

  /** Takes a step; a call may be refused, but it must not break the simulator. */
  void play(Step step) {
    try {
      take(step);
    } catch (EcsException e) {
      if (String.valueOf(e.getMessage()).contains("Simulator fault")) {
        throw e;
      }
    } catch (SdkClientException e) {
      if (!String.valueOf(e.getMessage()).contains("reset")) {
        throw e;
      }
    }
  }

  private void take(Step step) {
    int a = step.a();
    int b = step.b();
    switch (step.kind()) {
      case CLUSTER -> cluster(a, b);
      case REGISTER -> register(a, b);
      case UPDATE_STATE -> pick(instances(), a).ifPresent(instance -> updateState(instance, b));
      case DEREGISTER -> pick(instances(), a).ifPresent(instance -> deregister(instance, b));
      case ATTRIBUTE -> pick(instances(), a).ifPresent(instance -> attribute(instance, b));
      case AGENT ->
          pick(instances(), a)
              .ifPresent(
                  instance ->
                      ecs.updateContainerAgent(
                          request -> request.containerInstance(instance.arn())));
      case RUN -> run(a, b);
      case RUN_ON_FARGATE -> runOn("fargate", choose(List.of("FARGATE", "FARGATE_SPOT"), a), b);
      case RUN_ON_GROUP -> runOn("default", "group", b);
      case START -> start(a, b);
      case STOP ->
          pick(tasks(), a)
              .ifPresent(
                  task ->
                      ecs.stopTask(
                          request -> request.cluster(task.cluster().name()).task(task.arn())));
      case PROTECT -> pick(tasks(), a).ifPresent(task -> protect(task, b));
      case ADVANCE -> Engines.time(engine).advance(choose(SPANS, a));
      case FAULT -> sabotage.inject(a, b);
      case CLEAR -> Engines.faults(engine).clear();
      default -> services.take(step);
    }
  }

  private void cluster(int a, int b) {
    String name = a % 2 == 0 ? "fargate" : "default";
    switch (b % 4) {
      case 0 -> ecs.deleteCluster(request -> request.cluster(name));
      case 1 -> ecs.createCluster(request -> request.clusterName(name));
      case 2 ->
          ecs.putClusterCapacityProviders(
              request ->
                  request
                      .cluster(name)
                      .capacityProviders("FARGATE", "FARGATE_SPOT")
                      .defaultCapacityProviderStrategy(item("FARGATE")));
      default -> deleteUnlessUsed(name);
    }
  }

  /** A cluster without instances, services and tasks can be deleted. */
  private void deleteUnlessUsed(String name) {
    clusters()
        .filter(cluster -> cluster.name().equals(name) && cluster.isActive())
        .flatMap(cluster -> cluster.instances().values().stream())
        .filter(instance -> instance.tasks().alive().isEmpty())
        .toList()
        .forEach(
            instance ->
                ecs.deregisterContainerInstance(
                    request -> request.cluster(name).containerInstance(instance.arn())));
    ecs.deleteCluster(request -> request.cluster(name));
  }

  private void register(int a, int b) {
    ecs.registerContainerInstance(
        request -> {
          request
              .versionInfo(version -> version.agentVersion(a % 3 == 0 ? "1.14.5" : "1.98.0"))
              .totalResources(
                  number("CPU", choose(SIZES, a)), number("MEMORY", 2 * choose(SIZES, b)));
          if (b % 2 == 0) {
            request.platformDevices(gpu("gpu-1"), gpu("gpu-2"));
          }
          if (b % 5 == 0) {
            request.attributes(Attribute.builder().name("ecs.awsvpc-trunk-id").value("t").build());
          }
        });
  }

  private void updateState(LiveInstance instance, int b) {
    ecs.updateContainerInstancesState(
        request ->
            request.containerInstances(instance.arn()).status(b % 2 == 0 ? "DRAINING" : "ACTIVE"));
  }

  private void deregister(LiveInstance instance, int b) {
    ecs.deregisterContainerInstance(
        request -> request.containerInstance(instance.arn()).force(b % 2 == 0));
  }

  private void attribute(LiveInstance instance, int b) {
    Attribute rack = Attribute.builder().name("rack").targetId(instance.arn()).build();
    if (b % 4 == 0) {
      ecs.deleteAttributes(request -> request.attributes(rack));
    } else {
      ecs.putAttributes(request -> request.attributes(rack.toBuilder().value("r" + b % 3).build()));
    }
  }

  private void run(int a, int b) {
    ecs.runTask(
        request -> {
          request.taskDefinition(choose(Scenery.BRIDGE, a)).count(1 + b % 4).group("g" + a % 2);
          if (b % 3 == 0) {
            request.placementStrategy(choose(strategies(), b));
          }
          if (b % 5 == 0) {
            request.placementConstraints(choose(constraints(), a));
          }
        });
  }

  static List<PlacementStrategy> strategies() {
    return List.of(
        PlacementStrategy.builder().type("random").build(),
        PlacementStrategy.builder().type("binpack").field("memory").build(),
        PlacementStrategy.builder().type("spread").field("attribute:rack").build(),
        PlacementStrategy.builder().type("spread").field("instanceId").build());
  }

  static List<PlacementConstraint> constraints() {
    return List.of(
        PlacementConstraint.builder().type("distinctInstance").build(),
        PlacementConstraint.builder().type("memberOf").expression("attribute:rack exists").build(),
        PlacementConstraint.builder()
            .type("memberOf")
            .expression("not(task:group == g1) and runningTasksCount < 4")
            .build());
  }

  private void runOn(String cluster, String provider, int b) {
    ecs.runTask(
        request ->
            request
                .cluster(cluster)
                .taskDefinition(cluster.equals("fargate") ? "api" : choose(Scenery.BRIDGE, b))
                .count(1 + b % 4)
                .networkConfiguration(cluster.equals("fargate") ? Scenery.NETWORK : null)
                .capacityProviderStrategy(item(provider)));
  }

  static CapacityProviderStrategyItem item(String provider) {
    return CapacityProviderStrategyItem.builder().capacityProvider(provider).weight(1).build();
  }

  private void start(int a, int b) {
    List<String> arns = instances().stream().map(LiveInstance::arn).skip(b % 3).limit(3).toList();
    ecs.startTask(
        request -> request.taskDefinition(choose(Scenery.BRIDGE, a)).containerInstances(arns));
  }

  private void protect(LiveTask task, int b) {
    ecs.updateTaskProtection(
        request ->
            request
                .cluster(task.cluster().name())
                .tasks(task.arn())
                .protectionEnabled(b % 3 != 0)
                .expiresInMinutes(b % 3 == 0 ? null : 1 + b % 90));
  }

  /** Registers enough instances for everything that a story can ask for. */
  void makeRoom() {
    ecs.createCluster();
    Attribute rack = Attribute.builder().name("rack").value("r1").build();
    List<PlatformDevice> gpus = IntStream.range(0, 16).mapToObj(i -> gpu("gpu-" + i)).toList();
    for (int i = 0; i < 20; i++) {
      ecs.registerContainerInstance(
          request ->
              request
                  .attributes(rack)
                  .platformDevices(gpus)
                  .totalResources(number("CPU", 65_536), number("MEMORY", 131_072)));
    }
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  private static PlatformDevice gpu(String id) {
    return PlatformDevice.builder().id(id).type("GPU").build();
  }
}
