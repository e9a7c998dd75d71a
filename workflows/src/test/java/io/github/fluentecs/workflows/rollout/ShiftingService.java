package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.waiters.TimeSource;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaiterSettings;
import io.github.fluentecs.waiters.Waiters;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTargetType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;

/** The service {@code web} behind a load balancer, whose deployments shift traffic by pauses. */
final class ShiftingService implements AutoCloseable {
  static final ServiceRef WEB = ServiceRef.of(ClusterRef.of("prod"), "web");
  static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:check";
  static final String STEP = "PRE_PRODUCTION_TRAFFIC_SHIFT";
  private static final String BALANCING = "arn:aws:elasticloadbalancing:us-east-1:1:";
  private static final String RULE = BALANCING + "listener-rule/app/prod";
  private static final String BLUE = BALANCING + "targetgroup/blue/1";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final EcsClient client = simulator.client();
  private final Waiters waiters =
      Waiters.using(
          Ecs.using(client),
          WaiterSettings.builder()
              .time(TimeSource.virtual(simulator.time()::now, simulator.time()::advance))
              .build());
  private final Service updated;

  private ShiftingService(Consumer<DeploymentConfiguration.Builder> change) {
    client.createCluster(request -> request.clusterName("prod"));
    define();
    DeploymentConfiguration.Builder configuration = DeploymentConfiguration.builder();
    change.accept(configuration);
    client.createService(
        create ->
            create
                .cluster("prod")
                .serviceName("web")
                .desiredCount(2)
                .taskDefinition("web")
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")))
                .loadBalancers(
                    balancer ->
                        balancer
                            .targetGroupArn(BLUE)
                            .containerName("web")
                            .containerPort(80)
                            .advancedConfiguration(
                                advanced ->
                                    advanced
                                        .alternateTargetGroupArn(BALANCING + "targetgroup/green/1")
                                        .productionListenerRule(RULE)
                                        .roleArn("arn:aws:iam::123456789012:role/balancer")))
                .deploymentConfiguration(configuration.build()));
    simulator.time().runUntilQuiescent();
    define();
    updated =
        Service.of(
            client
                .updateService(u -> u.cluster("prod").service("web").taskDefinition("web"))
                .service());
  }

  /** Begins a deployment by steps of 20 %. */
  static ShiftingService linear(DeploymentLifecycleHook... hooks) {
    return linear(20, hooks);
  }

  /** Begins a deployment by steps of some percent. */
  static ShiftingService linear(double percent, DeploymentLifecycleHook... hooks) {
    return new ShiftingService(
        configuration ->
            configuration
                .strategy(DeploymentStrategy.LINEAR)
                .linearConfiguration(linear -> linear.stepPercent(percent).stepBakeTimeInMinutes(1))
                .lifecycleHooks(hooks));
  }

  /** Begins a deployment in one step. */
  static ShiftingService blueGreen(DeploymentLifecycleHook... hooks) {
    return new ShiftingService(
        configuration ->
            configuration
                .strategy(DeploymentStrategy.BLUE_GREEN)
                .bakeTimeInMinutes(1)
                .lifecycleHooks(hooks));
  }

  /** A hook that pauses for half an hour, then rolls back. */
  static DeploymentLifecycleHook pause(String stage) {
    return DeploymentLifecycleHook.builder()
        .targetType(DeploymentLifecycleHookTargetType.PAUSE)
        .lifecycleStagesWithStrings(stage)
        .timeoutConfiguration(
            timeout -> timeout.timeoutInMinutes(30).action(DeploymentLifecycleHookAction.ROLLBACK))
        .build();
  }

  static DeploymentLifecycleHook lambda(String stage) {
    return DeploymentLifecycleHook.builder()
        .targetType(DeploymentLifecycleHookTargetType.AWS_LAMBDA)
        .hookTargetArn(FUNCTION)
        .roleArn("arn:aws:iam::123456789012:role/hooks")
        .lifecycleStagesWithStrings(stage)
        .build();
  }

  private void define() {
    client.registerTaskDefinition(
        definition ->
            definition
                .family("web")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .containerDefinitions(
                    c ->
                        c.name("web")
                            .image("web")
                            .portMappings(PortMapping.builder().containerPort(80).build())));
  }

  EcsSimulator simulator() {
    return simulator;
  }

  EcsClient client() {
    return client;
  }

  /** The service as its update returned it. */
  Service updated() {
    return updated;
  }

  <T> Either<WaitFailure, T> await(Wait<T> wait) {
    return waiters.await(wait);
  }

  /** Awaits what must fail because it is impossible, and returns why. */
  <B> B blocker(Wait<?> wait, Class<B> type) {
    WaitFailure failure = await(wait).getLeft();
    if (failure instanceof WaitFailure.Impossible end && type.isInstance(end.blocker())) {
      return type.cast(end.blocker());
    }
    throw new AssertionError(failure.message());
  }

  /** Moves time until the deployment is paused, and returns it. */
  ServiceDeployment reachPause() {
    for (int second = 0; second < 3600; second++) {
      ServiceDeployment deployment = deployment();
      if (deployment.lifecycleHookDetails().stream()
          .anyMatch(hook -> "AWAITING_ACTION".equals(hook.statusAsString()))) {
        return deployment;
      }
      simulator.time().advance(Duration.ofSeconds(1));
    }
    throw new AssertionError("the deployment is not paused");
  }

  /** The newest service deployment. */
  ServiceDeployment deployment() {
    String arn =
        client
            .listServiceDeployments(list -> list.cluster("prod").service("web"))
            .serviceDeployments()
            .get(0)
            .serviceDeploymentArn();
    return client
        .describeServiceDeployments(d -> d.serviceDeploymentArns(arn))
        .serviceDeployments()
        .get(0);
  }

  /** The share of the old revision's target group, in percent. */
  double oldTraffic() {
    Map<String, Double> weights = simulator.traffic().weights(RULE);
    return weights.getOrDefault(BLUE, 0.0);
  }

  /** The calls of ContinueServiceDeployment that took effect. */
  List<String> answers() {
    return simulator.events().all().stream()
        .filter(event -> event.kind() == Event.Kind.CALL)
        .map(Event::toString)
        .filter(line -> line.endsWith("ContinueServiceDeployment 200"))
        .toList();
  }

  @Override
  public void close() {
    waiters.close();
    client.close();
  }
}
