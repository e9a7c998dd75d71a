package io.github.fluentecs.workflows.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.ScaleUnit;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** A service of two tasks with an external controller, on {@code web:1} behind BLUE. */
final class CanaryWorld implements AutoCloseable {
  static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), "web");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final FakeTraffic traffic = new FakeTraffic();

  CanaryWorld() {
    client.createCluster(r -> r.clusterName("prod"));
    client.registerContainerInstance(
        r -> r.cluster("prod").totalResources(number("CPU"), number("MEMORY")));
    for (int revision = 1; revision <= 3; revision++) {
      String image = "web:" + revision;
      client.registerTaskDefinition(
          r ->
              r.family("web")
                  .containerDefinitions(
                      ContainerDefinition.builder()
                          .name("app")
                          .image(image)
                          .memory(64)
                          .portMappings(PortMapping.builder().containerPort(80).build())
                          .build()));
    }
    client.createService(
        r ->
            r.cluster("prod")
                .serviceName("web")
                .desiredCount(2)
                .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));
    String first = create("web:1", "first", FakeTraffic.BLUE);
    client.updateServicePrimaryTaskSet(r -> r.cluster("prod").service("web").primaryTaskSet(first));
    simulator.time().runUntilQuiescent();
  }

  private static Resource number(String name) {
    return Resource.builder().name(name).type("INTEGER").integerValue(65_536).build();
  }

  /** Creates a task set by hand. */
  String create(String definition, String externalId, String targetGroup) {
    return client
        .createTaskSet(
            r ->
                r.cluster("prod")
                    .service("web")
                    .taskDefinition(definition)
                    .externalId(externalId)
                    .scale(s -> s.unit(ScaleUnit.PERCENT).value(100.0))
                    .loadBalancers(
                        LoadBalancer.builder()
                            .targetGroupArn(targetGroup)
                            .containerName("app")
                            .containerPort(80)
                            .build()))
        .taskSet()
        .id();
  }

  EcsSimulator simulator() {
    return simulator;
  }

  EcsClient client() {
    return client;
  }

  FakeTraffic traffic() {
    return traffic;
  }

  ExternalCanary canary() {
    return ExternalCanary.externalCanary(WEB, "web:2", traffic).steps(10, 50, 100);
  }

  <T> Either<WaitFailure, T> await(Wait<T> wait) {
    return await(wait, new ExecutionInterceptor() {});
  }

  <T> Either<WaitFailure, T> await(Wait<T> wait, ExecutionInterceptor interceptor) {
    try (EcsClient own =
            simulator.client(
                builder ->
                    builder.overrideConfiguration(c -> c.addExecutionInterceptor(interceptor)));
        Waiters waiters = waiters(own)) {
      return waiters.await(wait);
    }
  }

  Waiters waiters(EcsClient of) {
    return Waiters.using(
        Ecs.using(of),
        WaiterSettings.builder()
            .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
            .build());
  }

  List<TaskSet> taskSets() {
    return client
        .describeServices(r -> r.cluster("prod").services("web"))
        .services()
        .get(0)
        .taskSets();
  }

  /** Nothing of the canary is left. */
  void isAsBefore() {
    isOnly(1, FakeTraffic.BLUE);
  }

  /** Nothing of the former task set is left. */
  void isDeployed() {
    isOnly(2, FakeTraffic.GREEN);
  }

  private void isOnly(int revision, String group) {
    Consumer<TaskSet> isIt =
        set -> {
          assertThat(set.status()).isEqualTo("PRIMARY");
          assertThat(set.taskDefinition()).endsWith("web:" + revision);
          assertThat(set.loadBalancers().get(0).targetGroupArn()).isEqualTo(group);
        };
    assertThat(taskSets()).singleElement().satisfies(isIt);
    assertThat(traffic.share(group)).isEqualTo(100);
    assertThat(traffic.share(FakeTraffic.BLUE) + traffic.share(FakeTraffic.GREEN)).isEqualTo(100);
  }

  @Override
  public void close() {
    client.close();
    simulator.close();
  }
}
