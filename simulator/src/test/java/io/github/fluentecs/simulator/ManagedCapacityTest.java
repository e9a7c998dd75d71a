package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;

/** Tasks on what AWS runs: Fargate and Managed Instances. */
class ManagedCapacityTest {
  private static final CapacityProviderStrategyItem MANAGED =
      CapacityProviderStrategyItem.builder().capacityProvider("managed").weight(1).build();

  private final Stage stage = new Stage();

  @BeforeEach
  void cluster() {
    stage.ecs().createCluster();
    stage.define("worker");
    stage.define("fits", OnFargate::fit);
  }

  private void createManaged() {
    stage
        .ecs()
        .createCapacityProvider(
            request ->
                request
                    .name("managed")
                    .cluster("default")
                    .managedInstancesProvider(
                        managed ->
                            managed
                                .infrastructureRoleArn("arn:aws:iam::123456789012:role/x")
                                .instanceLaunchTemplate(
                                    template ->
                                        template
                                            .ec2InstanceProfileArn("profile")
                                            .networkConfiguration(n -> n.subnets("subnet-1")))));
  }

  private List<Task> tasksOf(String service) {
    List<String> arns = stage.ecs().listTasks(request -> request.serviceName(service)).taskArns();
    return stage.ecs().describeTasks(request -> request.tasks(arns)).tasks();
  }

  private CapacityProvider delete() {
    return stage
        .ecs()
        .deleteCapacityProvider(request -> request.capacityProvider("managed"))
        .capacityProvider();
  }

  @Test
  void service_onManagedInstances_needsNoContainerInstances() {
    createManaged();
    stage.service(
        "web",
        request ->
            request.taskDefinition("worker").desiredCount(2).capacityProviderStrategy(MANAGED));
    stage.settle();

    assertThat(stage.service("web").runningCount()).isEqualTo(2);
    assertThat(tasksOf("web"))
        .allSatisfy(
            task -> {
              assertThat(task.launchType()).isEqualTo(LaunchType.MANAGED_INSTANCES);
              assertThat(task.capacityProviderName()).isEqualTo("managed");
              assertThat(task.containerInstanceArn()).isNull();
            });
  }

  @Test
  void deleteCapacityProvider_thatAServiceMayNeed_fails() {
    createManaged();
    stage.service(
        "web",
        request ->
            request.taskDefinition("worker").desiredCount(0).capacityProviderStrategy(MANAGED));

    assertThat(delete().updateStatus()).isEqualTo(CapacityProviderUpdateStatus.DELETE_FAILED);
    stage.advance(Duration.ofHours(2));
    stage.ecs().updateService(request -> request.service("web").desiredCount(1));
    stage.settle();
    assertThat(stage.service("web").runningCount()).isEqualTo(1);

    stage.ecs().deleteService(request -> request.service("web").force(true));
    stage.settle();
    assertThat(delete().updateStatus()).isEqualTo(CapacityProviderUpdateStatus.DELETE_IN_PROGRESS);
  }

  @Test
  void task_onFargate_tellsThePlatformThatItRunsOn() {
    stage.define(
        "windows",
        definition ->
            OnFargate.fit(definition)
                .cpu("1024")
                .memory("2048")
                .runtimePlatform(
                    platform -> platform.operatingSystemFamily("WINDOWS_SERVER_2022_CORE")));

    assertPlatform(stage.run("fits", OnFargate::run).tasks().get(0), "1.4.0", "Linux");
    assertPlatform(
        stage.run("fits", r -> OnFargate.run(r).platformVersion("1.3.0")).tasks().get(0),
        "1.3.0",
        "Linux");
    assertPlatform(
        stage.run("windows", r -> OnFargate.run(r).platformVersion("latest")).tasks().get(0),
        "1.0.0",
        "WINDOWS_SERVER_2022_CORE");
  }

  @Test
  void task_ofAServiceOnFargate_tellsTheVersionBehindTheLatest() {
    stage.service("web", r -> OnFargate.create(r).taskDefinition("fits").desiredCount(1));
    stage.settle();

    assertThat(stage.service("web").platformVersion()).isEqualTo("LATEST");
    assertPlatform(tasksOf("web").get(0), "1.4.0", "Linux");
  }

  @Test
  void task_onAContainerInstance_hasNoPlatform() {
    stage.instance();

    assertPlatform(stage.run("worker", 1).get(0), null, null);
  }

  private static void assertPlatform(Task task, String version, String family) {
    assertThat(task.platformVersion()).isEqualTo(version);
    assertThat(task.platformFamily()).isEqualTo(family);
  }
}
