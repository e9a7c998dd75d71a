package io.github.fluentecs.core.express;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.service.DescribeServiceRevisions;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.ServiceRevision;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceStatusCode;

class ExpressGatewayServiceTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/";
  private static final ManagedTask SHOP =
      ManagedTask.of(PrimaryContainer.of("shop:1").port(8080), ROLE + "execution");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  private <R> R get(EcsCommand<R> command) {
    return ecs.execute(command).get();
  }

  private ExpressGatewayService create() {
    return get(
        CreateExpressGatewayService.builder(ClusterRef.of("default"), ROLE + "infra", SHOP)
            .serviceName("shop")
            .network(ExpressNetwork.ofSubnets("subnet-1"))
            .scalingTarget(ScalingTarget.between(2, 4))
            .tag("team", "blue")
            .build());
  }

  @Test
  void create_service_isViewedWhole() {
    ExpressGatewayService created = create();

    assertThat(created.name()).isEqualTo("shop");
    assertThat(created.status().orElseThrow().known())
        .contains(ExpressGatewayServiceStatusCode.ACTIVE);
    assertThat(created.infrastructureRoleArn()).contains(ROLE + "infra");
    assertThat(created.tags()).containsEntry("team", "blue");
    assertThat(created.createdAt()).isEqualTo(created.updatedAt()).isPresent();
    ExpressConfiguration configuration = created.activeConfigurations().get(0);
    assertThat(configuration.cpuArchitecture().orElseThrow().known())
        .contains(CPUArchitecture.X86_64);
    assertThat(configuration.network().orElseThrow().subnets()).containsExactly("subnet-1");
    assertThat(configuration.primaryContainer().orElseThrow().containerPort()).isEqualTo(8080);
    assertThat(configuration.scalingTarget().orElseThrow().minTaskCount()).isEqualTo(2);
    assertThat(configuration.healthCheckPath()).contains("/ping");
    assertThat(configuration.ingressPaths()).hasSize(1);
    assertThat(created.toString()).contains("service/default/shop ACTIVE");
  }

  @Test
  void references_ofAnAnswer_readItsParts() {
    ExpressGatewayService created = create();
    ExpressConfiguration configuration = created.activeConfigurations().get(0);

    ServiceRevision revision =
        get(
            DescribeServiceRevisions.builder(List.of(configuration.serviceRevision()))
                .build()
                .one());
    assertThat(revision.taskDefinition()).isEqualTo(configuration.taskDefinition());
    assertThat(
            get(DescribeServices.builder(created.ref().cluster(), List.of(created.ref().text()))
                    .build()
                    .one())
                .desiredCount())
        .isEqualTo(2);
  }

  @Test
  void update_partOfTheTask_keepsTheRest() {
    ExpressGatewayService created = create();
    simulator.time().advance(Duration.ofMinutes(5));

    UpdatedExpressGatewayService updated =
        get(
            UpdateExpressGatewayService.builder(created.ref())
                .task(ManagedTask.builder().cpu("512").memory("1 GB").build())
                .build());

    ExpressConfiguration target = updated.targetConfiguration().orElseThrow();
    assertThat(target.cpu()).contains("512");
    assertThat(target.memory()).contains("1024");
    assertThat(target.executionRoleArn()).contains(ROLE + "execution");
    assertThat(target.primaryContainer().orElseThrow().image()).isEqualTo("shop:1");
    assertThat(
            get(DescribeExpressGatewayService.builder(created.ref()).build()).currentDeployment())
        .isPresent();
  }

  @Test
  void delete_service_isDrainingAndNotFoundLater() {
    ExpressGatewayService created = create();
    simulator.time().advance(Duration.ofMinutes(5));

    ExpressGatewayService deleted = get(DeleteExpressGatewayService.builder(created.ref()).build());

    assertThat(deleted.status().orElseThrow().known())
        .contains(ExpressGatewayServiceStatusCode.DRAINING);
    simulator.time().advance(Duration.ofHours(2));
    assertThat(ecs.execute(DescribeExpressGatewayService.builder(created.ref()).build()).getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
  }
}
