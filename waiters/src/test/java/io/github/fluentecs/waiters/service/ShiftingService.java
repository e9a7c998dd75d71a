package io.github.fluentecs.waiters.service;

import static io.github.fluentecs.waiters.SimulatedEcs.WEB;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.SimulatedEcs;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTargetType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/** The service {@code web} behind a load balancer, whose deployments shift traffic. */
final class ShiftingService {
  static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:check";
  private static final String BALANCING = "arn:aws:elasticloadbalancing:us-east-1:1:";

  private ShiftingService() {}

  /** Creates the service, lets its first deployment end, and begins the next one. */
  static Service updated(SimulatedEcs ecs, Consumer<DeploymentConfiguration.Builder> change) {
    define(ecs);
    DeploymentConfiguration.Builder configuration = DeploymentConfiguration.builder();
    change.accept(configuration);
    ecs.create(
        create ->
            create
                .taskDefinition("web")
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1")))
                .loadBalancers(
                    balancer ->
                        balancer
                            .targetGroupArn(BALANCING + "targetgroup/blue/1")
                            .containerName("web")
                            .containerPort(80)
                            .advancedConfiguration(
                                advanced ->
                                    advanced
                                        .alternateTargetGroupArn(BALANCING + "targetgroup/green/1")
                                        .productionListenerRule(
                                            BALANCING + "listener-rule/app/prod")
                                        .roleArn("arn:aws:iam::123456789012:role/balancer")))
                .deploymentConfiguration(configuration.build()));
    ecs.settle();
    define(ecs);
    return Service.of(
        ecs.client()
            .updateService(u -> u.cluster("prod").service("web").taskDefinition("web"))
            .service());
  }

  private static void define(SimulatedEcs ecs) {
    ecs.client()
        .registerTaskDefinition(
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

  /** The service as anybody sees it now. */
  static Service described(SimulatedEcs ecs) {
    return Service.of(
        ecs.client()
            .describeServices(d -> d.cluster("prod").services(WEB.text()))
            .services()
            .get(0));
  }

  static Consumer<DeploymentConfiguration.Builder> blueGreen(
      int bakeMinutes, DeploymentLifecycleHook... hooks) {
    return configuration ->
        configuration
            .strategy(DeploymentStrategy.BLUE_GREEN)
            .bakeTimeInMinutes(bakeMinutes)
            .lifecycleHooks(hooks);
  }

  static void linear(DeploymentConfiguration.Builder configuration) {
    configuration
        .strategy(DeploymentStrategy.LINEAR)
        .linearConfiguration(linear -> linear.stepPercent(20.0).stepBakeTimeInMinutes(1));
  }

  /** A hook that pauses for 20 minutes. */
  static DeploymentLifecycleHook pause(
      LifecycleStage stage, DeploymentLifecycleHookAction timeoutAction) {
    return DeploymentLifecycleHook.builder()
        .targetType(DeploymentLifecycleHookTargetType.PAUSE)
        .lifecycleStagesWithStrings(stage.text())
        .timeoutConfiguration(timeout -> timeout.timeoutInMinutes(20).action(timeoutAction))
        .build();
  }

  static DeploymentLifecycleHook lambda(LifecycleStage stage) {
    return DeploymentLifecycleHook.builder()
        .targetType(DeploymentLifecycleHookTargetType.AWS_LAMBDA)
        .hookTargetArn(FUNCTION)
        .roleArn("arn:aws:iam::123456789012:role/hooks")
        .lifecycleStagesWithStrings(stage.text())
        .build();
  }
}
