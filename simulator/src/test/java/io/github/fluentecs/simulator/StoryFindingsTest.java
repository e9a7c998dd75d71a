package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.Task;

/** What random stories, and reading on after them, brought to light. */
class StoryFindingsTest {
  private final Stage stage = new Stage();

  @Test
  void failingHealthChecks_fromTheStartOn_leaveTheTaskRunning() {
    stage.define(
        "site", definition -> definition.containerDefinitions(Stage.container("site").build()));
    stage.instance();
    stage.simulator().faults().inject("failing-health-checks");

    String task = stage.run("site", 1).get(0).taskArn();
    stage.settle();

    assertThat(stage.task(task).lastStatus()).isEqualTo("RUNNING");
  }

  @Test
  void containerThatOthersWaitFor_failed_keepsTheTaskFromRunning() {
    ContainerDependency success =
        ContainerDependency.builder().containerName("first").condition("SUCCESS").build();
    ContainerDefinition first = Stage.container("first").essential(false).build();
    ContainerDefinition second = Stage.container("second").dependsOn(success).build();
    stage.define("pair", definition -> definition.containerDefinitions(first, second));
    stage.instance();
    stage.simulator().faults().inject("container-exit code=1 container=first");

    String task = stage.run("pair", 1).get(0).taskArn();
    stage.settle();

    Task ended = stage.task(task);
    assertThat(ended.lastStatus()).isEqualTo("STOPPED");
    assertThat(ended.startedAt()).isNull();
    assertThat(ended.stopCodeAsString()).isEqualTo("TaskFailedToStart");
  }

  @Test
  void unhealthyTasks_healthyAgainBeforeTheyAreReplaced_stay() {
    ContainerDefinition site =
        Stage.container("site")
            .portMappings(PortMapping.builder().containerPort(80).build())
            .build();
    stage.define("site", definition -> definition.containerDefinitions(site));
    stage.instance();
    LoadBalancer target =
        LoadBalancer.builder()
            .targetGroupArn("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/1")
            .containerName("site")
            .containerPort(80)
            .build();
    stage.service(
        "web",
        request ->
            request
                .taskDefinition("site")
                .desiredCount(2)
                .loadBalancers(target)
                .deploymentConfiguration(c -> c.minimumHealthyPercent(99).maximumPercent(100)));
    stage.settle();
    List<String> tasks = stage.ecs().listTasks().taskArns();
    List<Injection> faults =
        tasks.stream()
            .map(task -> stage.simulator().faults().inject("failing-health-checks task=" + task))
            .toList();
    stage.advance(Duration.ofMinutes(5));

    faults.forEach(Injection::remove);
    stage.advance(Duration.ofMinutes(5));
    stage
        .ecs()
        .updateService(
            request -> request.service("web").deploymentConfiguration(c -> c.maximumPercent(200)));
    stage.advance(Duration.ofMinutes(5));

    assertThat(stage.ecs().listTasks().taskArns()).isEqualTo(tasks);
    assertThat(stage.service("web").events().get(0).message()).contains("steady state");
  }

  @Test
  void registeredPorts_areListedInTheirOrder() {
    assertThat(
            stage.instance().registeredResources().stream()
                .filter(resource -> resource.name().equals("PORTS"))
                .map(Resource::stringSetValue)
                .findFirst()
                .orElseThrow())
        .containsExactly("22", "2375", "2376", "51678", "51679");
  }

  @Test
  void runTask_tooManyWouldWait_isRefusedAndStartsNone() {
    stage.define("worker");
    provider("first", "DISABLED");
    provider("second", "ENABLED");
    stage.provide("first", "second");
    stage.settle();
    for (int i = 0; i < 50; i++) {
      stage.run("worker", request -> request.count(10).capacityProviderStrategy(item("second")));
    }
    stage.instance("capacity-provider=first");

    assertThatThrownBy(
            () ->
                stage.run(
                    "worker",
                    request ->
                        request.count(2).capacityProviderStrategy(item("first"), item("second"))))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("PROVISIONING");

    assertThat(
            stage.ecs().listTasksPaginator(request -> request.maxResults(100)).taskArns().stream()
                .count())
        .isEqualTo(500);
    stage.advance(Duration.ofMinutes(31));
    assertThat(stage.ecs().listTasks().taskArns()).isEmpty();
  }

  private void provider(String name, String scaling) {
    stage
        .ecs()
        .createCapacityProvider(
            request ->
                request
                    .name(name)
                    .autoScalingGroupProvider(
                        group ->
                            group
                                .autoScalingGroupArn(
                                    "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:"
                                        + name)
                                .managedScaling(managed -> managed.status(scaling))));
  }

  private static CapacityProviderStrategyItem item(String provider) {
    return CapacityProviderStrategyItem.builder().capacityProvider(provider).weight(1).build();
  }
}
