package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.instance.Prod;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskFilter;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.PortMapping;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.Volume;
import io.github.fluentecs.core.value.Change;
import io.github.fluentecs.core.volume.AttachedVolume;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service is created with is read back, in the same words. */
class ServiceMembersTest {
  private static final ServiceRef SHOP = ServiceRef.of(Prod.REF, "shop");
  private static final DeploymentConfiguration ROLLING =
      ServiceMembers.rolling().toBuilder()
          .strategy(DeploymentStrategy.rolling())
          .bakeTime(Duration.ZERO)
          .build();

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  @BeforeEach
  void build() {
    Prod.build(ecs);
    ContainerDefinition container =
        ContainerDefinition.of("web", "nginx:1.27")
            .memory(512)
            .port(PortMapping.of(8080).named("http"))
            .mount("data", "/data");
    ecs.execute(
            RegisterTaskDefinition.builder("shop", List.of(container))
                .volume(Volume.of("data").configuredAtLaunch())
                .build())
        .get();
  }

  private CreateService.Builder shop() {
    return CreateService.replica(SHOP, TaskDefinitionRef.of("shop"), 2);
  }

  private Service created() {
    return ecs.execute(
            shop()
                .deploymentConfiguration(ROLLING)
                .serviceConnectConfiguration(ServiceMembers.connect())
                .volumeConfiguration(ServiceMembers.volume())
                .vpcLatticeConfiguration(ServiceMembers.lattice())
                .gatewayConnector(ServiceMembers.connector())
                .monitoring(ServiceMembers.monitoring())
                .build())
        .get();
  }

  private Service described() {
    return ecs.execute(DescribeServices.builder(Prod.REF, List.of("shop")).build())
        .flatMap(Batch::complete)
        .get()
        .get(0);
  }

  private ServiceRevision newestRevision() {
    return ecs.execute(
            DescribeServiceRevisions.builder(List.of(described().currentServiceRevisions().get(0)))
                .build())
        .flatMap(Batch::complete)
        .get()
        .get(0);
  }

  @Test
  void describeTasks_ofAServiceWithAVolume_showsTheAttachmentOfEach() {
    created();
    simulator.time().advance(Duration.ofMinutes(2));

    List<Task> tasks =
        ecs.execute(
                ListTasks.builder(Prod.REF)
                    .filter(TaskFilter.where().service("shop"))
                    .build()
                    .described())
            .get();

    assertThat(tasks)
        .hasSize(2)
        .allSatisfy(
            task ->
                assertThat(task.volumes())
                    .extracting(AttachedVolume::name, AttachedVolume::status)
                    .containsExactly(tuple(Optional.of("data"), Optional.of("ATTACHED"))));
  }

  @Test
  void create_everyMember_isDescribedWithTheSameValues() {
    created();

    assertThat(described().deploymentConfiguration()).contains(ROLLING);
    Deployment deployment = described().primaryDeployment().orElseThrow();
    assertThat(deployment.serviceConnectConfiguration()).contains(ServiceMembers.connect());
    assertThat(deployment.serviceConnectResources()).containsOnlyKeys("shop-http");
    assertThat(deployment.volumeConfigurations()).containsExactly(ServiceMembers.volume());
    assertThat(deployment.vpcLatticeConfigurations()).containsExactly(ServiceMembers.lattice());
  }

  @Test
  void create_everyMember_isInTheRevisionToo() {
    created();

    ServiceRevision revision = newestRevision();
    assertThat(revision.serviceConnectConfiguration()).contains(ServiceMembers.connect());
    assertThat(revision.volumeConfigurations()).containsExactly(ServiceMembers.volume());
    assertThat(revision.vpcLatticeConfigurations()).containsExactly(ServiceMembers.lattice());
    assertThat(revision.gatewayConnectors()).containsExactly(ServiceMembers.connector());
    assertThat(revision.monitoring()).contains(ServiceMembers.monitoring());
  }

  @Test
  void of_shiftsInParts_giveTheSameConfiguration() {
    assertThat(ServiceMembers.shifts())
        .hasSize(2)
        .allSatisfy(
            shift -> assertThat(DeploymentConfiguration.of(shift.toSdk())).isEqualTo(shift));
  }

  @Test
  void of_blueGreen_givesTheSameConfiguration() {
    assertThat(DeploymentConfiguration.of(ServiceMembers.blueGreen().toSdk()))
        .isEqualTo(ServiceMembers.blueGreen());
  }

  @Test
  void update_cleared_removesThem() {
    created();

    ecs.execute(
            UpdateService.builder(SHOP)
                .volumeConfigurations(Change.clear())
                .vpcLatticeConfigurations(Change.clear())
                .gatewayConnectors(Change.clear())
                .serviceConnectConfiguration(ServiceConnectConfiguration.off())
                .build())
        .get();

    Deployment deployment = described().primaryDeployment().orElseThrow();
    assertThat(deployment.volumeConfigurations()).isEmpty();
    assertThat(deployment.vpcLatticeConfigurations()).isEmpty();
    assertThat(deployment.serviceConnectConfiguration())
        .contains(ServiceConnectConfiguration.off());
    assertThat(described().deploymentConfiguration()).contains(ROLLING);
  }

  @Test
  void rounded_partsOfSeconds_areToldWithTheirPaths() {
    Duration part = Duration.ofMillis(1500);
    CreateService command =
        shop()
            .serviceConnectConfiguration(
                ServiceConnectConfiguration.serving(
                    ServiceConnectService.of("http", 80).idleTimeout(part)))
            .gatewayConnector(
                GatewayConnector.of("http")
                    .healthCheck(GatewayHealthCheck.builder().interval(part).build()))
            .build();

    assertThat(command.rounded())
        .extracting(violation -> violation.path())
        .containsExactly(
            "serviceConnectConfiguration.services[0].timeout.idleTimeoutSeconds",
            "gatewayConnectors[0].healthCheck.healthCheckIntervalSeconds");
  }
}
