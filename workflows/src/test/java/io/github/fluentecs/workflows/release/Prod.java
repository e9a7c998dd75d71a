package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.SortOrder;

/** The cluster {@code prod} of a simulator with service {@code web}, steady on {@code web:1}. */
final class Prod implements AfterEachCallback, AutoCloseable {
  static final ClusterRef CLUSTER = ClusterRef.of("prod");
  static final ServiceRef WEB = ServiceRef.of(CLUSTER, "web");
  static final ServiceRef WORKER = ServiceRef.of(CLUSTER, "worker");
  private static final String TARGET_GROUP =
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";
  static final Duration LONG = Duration.ofHours(2);

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final Mortal process = Mortal.immortal();

  Prod() {
    client.createCluster(request -> request.clusterName("prod"));
    client.registerContainerInstance(
        request ->
            request
                .cluster("prod")
                .totalResources(number("CPU", 65_536), number("MEMORY", 65_536)));
    define("web", request -> {});
    create("web", request -> {});
  }

  private static Resource number(String name, int value) {
    return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
  }

  EcsSimulator simulator() {
    return simulator;
  }

  /** A client of its own, whose calls are not counted. */
  EcsClient client() {
    return client;
  }

  /** The process of {@link #await}. */
  Mortal process() {
    return process;
  }

  /** Registers the containers {@code app} and {@code log}. */
  String define(String family, Consumer<RegisterTaskDefinitionRequest.Builder> change) {
    ContainerDefinition app =
        ContainerDefinition.builder().name("app").image("repo/web:1").cpu(256).memory(512).build();
    ContainerDefinition log =
        ContainerDefinition.builder().name("log").image("repo/log:1").cpu(64).memory(64).build();
    return client
        .registerTaskDefinition(
            request -> {
              request.family(family).containerDefinitions(app, log);
              change.accept(request);
            })
        .taskDefinition()
        .taskDefinitionArn();
  }

  /** Registers a family whose container {@code app} has port 8080, for load balancers. */
  String routed() {
    PortMapping port = PortMapping.builder().containerPort(8080).hostPort(0).build();
    ContainerDefinition app =
        ContainerDefinition.builder()
            .name("app")
            .image("repo/web:1")
            .cpu(256)
            .memory(512)
            .portMappings(port)
            .build();
    return client
        .registerTaskDefinition(r -> r.family("routed").containerDefinitions(app))
        .taskDefinition()
        .taskDefinitionArn();
  }

  /** The load balancer of services of that family. */
  static LoadBalancer.Builder balancer() {
    return LoadBalancer.builder()
        .targetGroupArn(TARGET_GROUP)
        .containerName("app")
        .containerPort(8080);
  }

  /** Updates {@code web} by hand to another image. */
  void deploy(String image) {
    ContainerDefinition app =
        ContainerDefinition.builder().name("app").image(image).memory(64).build();
    update(define("web", r -> r.containerDefinitions(app)));
  }

  /** Creates a service of two tasks with a circuit breaker, and waits until it is steady. */
  void create(String name, Consumer<CreateServiceRequest.Builder> change) {
    client.createService(
        request -> {
          request
              .cluster("prod")
              .serviceName(name)
              .taskDefinition("web")
              .desiredCount(2)
              .deploymentConfiguration(
                  c -> c.deploymentCircuitBreaker(b -> b.enable(true).rollback(true)));
          change.accept(request);
        });
    settle();
  }

  void settle() {
    simulator.time().runUntilQuiescent();
  }

  /** Updates {@code web} by hand, to a revision as {@code web:2}. */
  void update(String definition) {
    client.updateService(r -> r.cluster("prod").service("web").taskDefinition(definition));
  }

  /** Runs a wait in a process; a dead one gives a failure too. */
  <T> Either<WaitFailure, T> run(Wait<T> wait, ExecutionInterceptor interceptor) {
    try (EcsClient mortal =
        simulator.client(
            builder ->
                builder.overrideConfiguration(c -> c.addExecutionInterceptor(interceptor)))) {
      return run(wait, mortal);
    }
  }

  /** Runs a wait with a client of its own. */
  <T> Either<WaitFailure, T> run(Wait<T> wait, EcsClient with) {
    try (Waiters waiters = waiters(with)) {
      return waiters.await(wait);
    }
  }

  private Waiters waiters(EcsClient of) {
    return Waiters.using(
        Ecs.using(of),
        WaiterSettings.builder()
            .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
            .build());
  }

  <T> Either<WaitFailure, T> await(Wait<T> wait) {
    return run(wait, process);
  }

  /** Awaits what must succeed. */
  <T> T get(Wait<T> wait) {
    return await(wait)
        .getOrElseThrow(failure -> new AssertionError(failure.message(), failure.toException()));
  }

  /** Awaits what must be impossible, and returns why. */
  Blocker blocker(Wait<?> wait) {
    WaitFailure failure = await(wait).getLeft();
    if (failure instanceof WaitFailure.Impossible impossible) {
      return impossible.blocker();
    }
    throw new AssertionError(failure.message(), failure.toException());
  }

  Service service(String name) {
    return Service.of(
        client.describeServices(r -> r.cluster("prod").services(name)).services().get(0));
  }

  /** What {@code web} runs, as {@code web:2}. */
  String running() {
    return service("web").taskDefinition().orElseThrow().id();
  }

  /** The image of container {@code app} of a revision. */
  String image(String definition) {
    return client
        .describeTaskDefinition(r -> r.taskDefinition(definition))
        .taskDefinition()
        .containerDefinitions()
        .get(0)
        .image();
  }

  /** How many revisions of family {@code web} there are, deregistered ones among them. */
  int revisions() {
    return active().size()
        + client
            .listTaskDefinitions(r -> r.familyPrefix("web").status("INACTIVE"))
            .taskDefinitionArns()
            .size();
  }

  /** The ACTIVE revisions of family {@code web}, as {@code web:2}. */
  List<String> active() {
    return client
        .listTaskDefinitions(r -> r.familyPrefix("web").sort(SortOrder.ASC))
        .taskDefinitionArns()
        .stream()
        .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
        .toList();
  }

  /** The tasks of family {@code web} that no service started, running and stopped. */
  List<String> oneOffTasks() {
    return Stream.of("RUNNING", "STOPPED")
        .map(status -> client.listTasks(r -> r.cluster("prod").family("web").desiredStatus(status)))
        .flatMap(list -> list.taskArns().stream())
        .filter(arn -> group(arn).startsWith("family:"))
        .toList();
  }

  private String group(String task) {
    return client.describeTasks(r -> r.cluster("prod").tasks(task)).tasks().get(0).group();
  }

  /** The service deployments of {@code web}, the newest first. */
  List<ServiceDeploymentBrief> deployments() {
    return client
        .listServiceDeployments(r -> r.cluster("prod").service("web"))
        .serviceDeployments();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    client.close();
    simulator.close();
  }
}
