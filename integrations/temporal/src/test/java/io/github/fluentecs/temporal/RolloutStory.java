package io.github.fluentecs.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTargetType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** A rollout of {@code web} in two steps, with a pause before each. */
final class RolloutStory implements Story {
  private static final String BALANCING = "arn:aws:elasticloadbalancing:us-east-1:1:";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final AtomicInteger asked = new AtomicInteger();
  private final double rate;

  RolloutStory(double rate) {
    this.rate = rate;
    try (EcsClient client = simulator.client()) {
      client.createCluster(request -> request.clusterName("prod"));
      define(client);
      client.createService(
          create ->
              create
                  .cluster("prod")
                  .serviceName("web")
                  .desiredCount(2)
                  .taskDefinition("web")
                  .launchType(LaunchType.FARGATE)
                  .networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")))
                  .loadBalancers(balancer())
                  .deploymentConfiguration(
                      configuration ->
                          configuration
                              .strategy(DeploymentStrategy.LINEAR)
                              .linearConfiguration(l -> l.stepPercent(50d).stepBakeTimeInMinutes(1))
                              .lifecycleHooks(pause())));
      simulator.time().runUntilQuiescent();
      define(client);
    }
  }

  private static LoadBalancer balancer() {
    return LoadBalancer.builder()
        .targetGroupArn(BALANCING + "targetgroup/blue/1")
        .containerName("web")
        .containerPort(80)
        .advancedConfiguration(
            advanced ->
                advanced
                    .alternateTargetGroupArn(BALANCING + "targetgroup/green/1")
                    .productionListenerRule(BALANCING + "listener-rule/app/prod")
                    .roleArn("arn:aws:iam::123456789012:role/balancer"))
        .build();
  }

  private static DeploymentLifecycleHook pause() {
    return DeploymentLifecycleHook.builder()
        .targetType(DeploymentLifecycleHookTargetType.PAUSE)
        .lifecycleStagesWithStrings("PRE_PRODUCTION_TRAFFIC_SHIFT")
        .timeoutConfiguration(
            t -> t.timeoutInMinutes(30).action(DeploymentLifecycleHookAction.ROLLBACK))
        .build();
  }

  private static void define(EcsClient client) {
    client.registerTaskDefinition(
        definition ->
            definition
                .family("web")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .containerDefinitions(
                    ContainerDefinition.builder()
                        .name("web")
                        .image("web")
                        .portMappings(PortMapping.builder().containerPort(80).build())
                        .build()));
  }

  private double errorRate() {
    asked.incrementAndGet();
    return rate;
  }

  @Override
  public EcsSimulator simulator() {
    return simulator;
  }

  @Override
  public Class<?> code() {
    return RolloutWorkflow.Code.class;
  }

  @Override
  public List<Object> activities() {
    return List.of((RolloutWorkflow.Metrics) this::errorRate);
  }

  @Override
  public void check(World world, String end) {
    boolean isGood = rate < 0.01;
    assertThat(end).contains(isGood ? "PROCEED" : "was rolled back to");
    assertThat(world.answered("ContinueServiceDeployment")).isEqualTo(isGood ? 2 : 1);
    assertThat(world.deployments()).as("updates").isEqualTo(2);
    assertThat(asked).as("asked").hasValueGreaterThanOrEqualTo(isGood ? 4 : 1);
  }

  @Override
  public String toString() {
    return rate < 0.01 ? "rollout" : "refused-rollout";
  }
}
