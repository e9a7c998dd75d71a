package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.hook.HookAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookAction;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookDetail;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookTargetType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** A service of two tasks behind a load balancer, whose deployments shift traffic. */
final class ShiftStage {
  static final String BLUE = "arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/blue/1";
  static final String GREEN = "arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/green/1";
  static final String RULE = "arn:aws:elasticloadbalancing:us-east-1:1:listener-rule/app/prod";
  static final String TEST_RULE = "arn:aws:elasticloadbalancing:us-east-1:1:listener-rule/app/test";
  static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:check";

  private final Stage stage = new Stage();
  private final EcsClient ecs = stage.ecs();

  /** Creates the service, and waits until its first deployment is done. */
  ShiftStage(Consumer<DeploymentConfiguration.Builder> configuration) {
    define();
    DeploymentConfiguration.Builder builder = DeploymentConfiguration.builder();
    configuration.accept(builder);
    ecs.createService(
        create ->
            OnFargate.create(create)
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(2)
                .loadBalancers(balancer())
                .deploymentConfiguration(builder.build()));
    stage.settle();
  }

  static void blueGreen(DeploymentConfiguration.Builder configuration) {
    configuration.strategy(DeploymentStrategy.BLUE_GREEN).bakeTimeInMinutes(5);
  }

  static void linear(DeploymentConfiguration.Builder configuration) {
    configuration
        .strategy(DeploymentStrategy.LINEAR)
        .linearConfiguration(linear -> linear.stepPercent(20.0).stepBakeTimeInMinutes(1));
  }

  static DeploymentLifecycleHook pause(DeploymentLifecycleHookAction action, String stage) {
    return DeploymentLifecycleHook.builder()
        .targetType(DeploymentLifecycleHookTargetType.PAUSE)
        .lifecycleStagesWithStrings(stage)
        .timeoutConfiguration(timeout -> timeout.timeoutInMinutes(120).action(action))
        .build();
  }

  static DeploymentLifecycleHook lambda(DeploymentLifecycleHookAction action, String stage) {
    return pause(action, stage).toBuilder()
        .targetType(DeploymentLifecycleHookTargetType.AWS_LAMBDA)
        .hookTargetArn(FUNCTION)
        .roleArn("arn:aws:iam::123456789012:role/hooks")
        .build();
  }

  private void define() {
    stage.define(
        "web",
        definition ->
            OnFargate.fit(definition)
                .containerDefinitions(
                    Stage.container("web")
                        .portMappings(PortMapping.builder().containerPort(80).build())
                        .build()));
  }

  private static LoadBalancer balancer() {
    return LoadBalancer.builder()
        .targetGroupArn(BLUE)
        .containerName("web")
        .containerPort(80)
        .advancedConfiguration(
            advanced ->
                advanced
                    .alternateTargetGroupArn(GREEN)
                    .productionListenerRule(RULE)
                    .testListenerRule(TEST_RULE)
                    .roleArn("arn:aws:iam::123456789012:role/balancer"))
        .build();
  }

  Stage stage() {
    return stage;
  }

  EcsClient ecs() {
    return ecs;
  }

  void play(HookAnswer answer) {
    stage.simulator().hooks().play(FUNCTION, answer);
  }

  /** Registers the next revision and begins its deployment. */
  void deploy() {
    define();
    ecs.updateService(update -> update.service("web").taskDefinition("web"));
  }

  Service service() {
    return ecs.describeServices(describe -> describe.services("web")).services().get(0);
  }

  /** The newest service deployment. */
  ServiceDeployment deployment() {
    String arn =
        ecs.listServiceDeployments(list -> list.service("web"))
            .serviceDeployments()
            .get(0)
            .serviceDeploymentArn();
    return ecs.describeServiceDeployments(describe -> describe.serviceDeploymentArns(arn))
        .serviceDeployments()
        .get(0);
  }

  ServiceDeploymentStatus status() {
    return deployment().status();
  }

  String at() {
    return deployment().lifecycleStageAsString();
  }

  /** The only hook of the present stage. */
  DeploymentLifecycleHookDetail hook() {
    List<DeploymentLifecycleHookDetail> hooks = deployment().lifecycleHookDetails();
    assertThat(hooks).hasSize(1);
    return hooks.get(0);
  }

  void goOn(DeploymentLifecycleHookDetail hook, DeploymentLifecycleHookAction action) {
    String arn = deployment().serviceDeploymentArn();
    ecs.continueServiceDeployment(
        go -> go.serviceDeploymentArn(arn).hookId(hook.hookId()).action(action));
  }

  /** Moves time second by second until the deployment is at a stage. */
  void reach(String lifecycleStage) {
    for (int second = 0; second < 7200 && !lifecycleStage.equals(at()); second++) {
      stage.advance(Duration.ofSeconds(1));
    }
    assertThat(at()).isEqualTo(lifecycleStage);
  }

  /** Moves time until the deployment is over; gives the stages that were seen, in their order. */
  List<String> stages() {
    List<String> seen = new ArrayList<>();
    for (int second = 0;
        second < 7200 && status() == ServiceDeploymentStatus.IN_PROGRESS;
        second++) {
      if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(at())) {
        seen.add(at());
      }
      stage.advance(Duration.ofSeconds(1));
    }
    return seen;
  }

  Map<String, Double> weights() {
    return stage.simulator().traffic().weights(RULE);
  }

  /** How many tasks of the service run. */
  int running() {
    return service().runningCount();
  }
}
