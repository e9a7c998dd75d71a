package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Batch;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsAsync;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureReason;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.instance.Prod;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.simulator.EcsSimulator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentStopType;

class ServiceDeploymentSimulationTest {
  private static final ServiceRef WEB = ServiceRef.of(Prod.REF, "web");

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  @BeforeEach
  void deployTwice() {
    Prod.build(ecs);
    register("nginx:1.27");
    ecs.execute(CreateService.replica(WEB, TaskDefinitionRef.of("web"), 2).build()).get();
    simulator.time().runUntilQuiescent();
    register("nginx:1.28");
    ecs.execute(UpdateService.builder(WEB).taskDefinition("web").build()).get();
  }

  private void register(String image) {
    ContainerDefinition container = ContainerDefinition.of("web", image).memory(512);
    ecs.execute(RegisterTaskDefinition.builder("web", List.of(container)).build()).get();
  }

  private List<ServiceDeploymentBrief> list(ListServiceDeployments.Builder command) {
    return ecs.execute(command.build().allPages()).get();
  }

  private ServiceDeployment describe(ServiceDeploymentRef ref) {
    return ecs.execute(DescribeServiceDeployments.builder(List.of(ref)).build())
        .flatMap(Batch::complete)
        .get()
        .get(0);
  }

  @Test
  void list_pagesOfOne_givesTheNewestFirst() {
    List<ServiceDeploymentBrief> all = list(ListServiceDeployments.builder(WEB).maxResults(1));

    assertThat(all).hasSize(2);
    assertThat(all.get(0).hasStatus(ServiceDeploymentStatus.SUCCESSFUL)).isFalse();
    assertThat(all.get(1).hasStatus(ServiceDeploymentStatus.SUCCESSFUL)).isTrue();
    assertThat(all.get(1).createdAt().get()).isBefore(all.get(0).createdAt().get());
    assertThat(all.get(0).service().names("web")).isTrue();
  }

  @Test
  void list_byStatusAndCreation_narrows() {
    ServiceDeploymentBrief first = list(ListServiceDeployments.builder(WEB)).get(1);

    assertThat(
            list(
                ListServiceDeployments.builder(WEB)
                    .status(ServiceDeploymentStatus.SUCCESSFUL)
                    .status(ServiceDeploymentStatus.STOPPED)))
        .containsExactly(first);
    assertThat(
            list(
                ListServiceDeployments.builder(WEB)
                    .createdBefore(first.createdAt().get().plusMillis(1))))
        .containsExactly(first);
    assertThat(list(ListServiceDeployments.builder(WEB).createdAfter(first.createdAt().get())))
        .hasSize(1)
        .doesNotContain(first);
  }

  @Test
  void stop_running_bringsTheFormerRevisionBack() {
    ServiceDeploymentRef newest = list(ListServiceDeployments.builder(WEB)).get(0).ref();
    assertThat(describe(newest).hasEnded()).isFalse();

    ServiceDeploymentRef stopped = ecs.execute(StopServiceDeployment.builder(newest).build()).get();
    simulator.time().runUntilQuiescent();

    ServiceDeployment end = describe(stopped);
    assertThat(end.hasStatus(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL)).isTrue();
    assertThat(end.hasEnded()).isTrue();
    assertThat(end.rollback()).isPresent();
    assertThat(end.sourceRevisions()).hasSize(1);
  }

  @Test
  void stop_ended_isAConflict() {
    ServiceDeploymentRef first = list(ListServiceDeployments.builder(WEB)).get(1).ref();

    assertThat(
            ecs.execute(
                    StopServiceDeployment.builder(first)
                        .stopType(StopServiceDeploymentStopType.ABORT)
                        .build())
                .getLeft())
        .isInstanceOf(EcsFailure.Conflict.class);
  }

  @Test
  void stop_unknown_isNotFound() {
    ServiceDeploymentRef unknown =
        ServiceDeploymentRef.of("arn:aws:ecs:us-east-1:1:service-deployment/prod/web/none");

    assertThat(
            EcsAsync.using(simulator.asyncClient())
                .execute(StopServiceDeployment.builder(unknown).build())
                .join()
                .getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
  }

  @Test
  void describeRevisions_knownAndUnknown_tellsWhatRanAndWhatIsMissing() {
    ServiceDeployment newest = describe(list(ListServiceDeployments.builder(WEB)).get(0).ref());
    ServiceRevisionRef target = newest.targetRevision().get().ref();
    ServiceRevisionRef unknown =
        ServiceRevisionRef.of("arn:aws:ecs:us-east-1:1:service-revision/prod/web/1");

    Batch<ServiceRevision> batch =
        ecs.execute(DescribeServiceRevisions.builder(List.of(target, unknown)).build().inBatches())
            .get();

    assertThat(batch.succeeded())
        .singleElement()
        .satisfies(
            revision -> {
              assertThat(revision.ref()).isEqualTo(target);
              assertThat(revision.taskDefinition().get().revision()).hasValue(2);
            });
    assertThat(batch.failures())
        .extracting(ItemFailure::meaning)
        .containsExactly(FailureReason.MISSING);
  }

  @Test
  void service_duringDeployment_tellsItsDeploymentAndRevisions() {
    Service web =
        ecs.execute(DescribeServices.builder(Prod.REF, List.of("web")).build())
            .get()
            .succeeded()
            .get(0);

    assertThat(web.currentServiceDeployment())
        .contains(list(ListServiceDeployments.builder(WEB)).get(0).ref());
    assertThat(web.currentServiceRevisions()).hasSize(2);
  }

  @Test
  void continue_notPausedOrUnknown_isRefused() {
    ServiceDeploymentRef newest = list(ListServiceDeployments.builder(WEB)).get(0).ref();
    ServiceDeploymentRef unknown =
        ServiceDeploymentRef.of("arn:aws:ecs:us-east-1:1:service-deployment/prod/web/none");

    assertThat(
            ecs.execute(ContinueServiceDeployment.builder(newest, "hook-1").build())
                .getLeft()
                .toString())
        .contains("is not paused at the lifecycle hook hook-1");
    assertThat(ecs.execute(ContinueServiceDeployment.builder(unknown, "h").build()).getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
  }
}
