package io.github.fluentecs.core.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.capacity.InstanceLaunchTemplate;
import io.github.fluentecs.core.capacity.ManagedInstancesProvider;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.RegisterContainerInstance;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.tag.ListTagsForResource;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.Task;
import io.github.fluentecs.core.task.TaskCriteria;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentRollbackMonitorsStatus;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;

class DaemonSimulationTest {
  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());
  private ClusterRef cluster = ClusterRef.of("prod");
  private DaemonRef logs = DaemonRef.of(cluster, "logs");
  private List<CapacityProviderRef> providers = List.of();
  private DaemonTaskDefinitionRef first = DaemonTaskDefinitionRef.of("logs:1");
  private DaemonTaskDefinitionRef second = DaemonTaskDefinitionRef.of("logs:2");

  @BeforeEach
  void createCluster() {
    cluster = ecs.execute(CreateCluster.builder("prod").build()).get().ref();
    logs = DaemonRef.of(cluster, "logs");
    ManagedInstancesProvider managed =
        ManagedInstancesProvider.builder(
                ClusterRef.of("prod"),
                "arn:aws:iam::123456789012:role/infrastructure",
                InstanceLaunchTemplate.builder(
                        "arn:aws:iam::123456789012:instance-profile/ecs", List.of("subnet-1"))
                    .build())
            .build();
    providers =
        List.of(
            ecs.execute(CreateCapacityProvider.builder("managed", managed).build()).get().ref());
    first = register("agent:1");
    second = register("agent:2");
  }

  private DaemonTaskDefinitionRef register(String image) {
    DaemonContainerDefinition container =
        DaemonContainerDefinition.builder("agent", image).memory(64).build();
    return ecs.execute(RegisterDaemonTaskDefinition.builder("logs", List.of(container)).build())
        .get();
  }

  private void addInstances(int count) {
    for (int i = 0; i < count; i++) {
      ecs.execute(
              RegisterContainerInstance.builder(cluster)
                  .attribute(Attribute.of("capacity-provider", "managed"))
                  .build())
          .get();
    }
  }

  private Daemon create() {
    return ecs.execute(CreateDaemon.builder(cluster, "logs", first, providers).build()).get();
  }

  private Daemon update(DaemonDeploymentConfiguration configuration) {
    return ecs.execute(
            UpdateDaemon.builder(logs, second, providers)
                .deploymentConfiguration(configuration)
                .build())
        .get();
  }

  private Daemon describe() {
    return ecs.execute(DescribeDaemon.builder(logs).build()).get();
  }

  private DaemonDeployment deployment(DaemonDeploymentRef ref) {
    return ecs.execute(DescribeDaemonDeployments.builder(List.of(ref)).build().one()).get();
  }

  private List<TaskRef> tasks() {
    return ecs.execute(
            ListTasks.builder(cluster)
                .filter(TaskCriteria.builder().daemonName("logs").build())
                .build())
        .get()
        .items();
  }

  private List<DaemonTaskDefinitionRef> definitions() {
    List<Task> tasks =
        ecs.execute(DescribeTasks.builder(cluster, ResourceRef.texts(tasks())).build().complete())
            .get();
    return tasks.stream()
        .map(task -> DaemonTaskDefinitionRef.of(task.sdk().taskDefinitionArn()))
        .toList();
  }

  @Test
  void create_withoutInstances_succeedsAndRunsOnEachThatComes() {
    Daemon created = create();

    assertThat(created.ref()).isEqualTo(DaemonRef.ofArn(logs.arn().get()));
    assertThat(created.isActive()).isTrue();
    DaemonDeploymentRef ref = created.deployment().get();
    assertThat(deployment(ref).hasStatus(DaemonDeploymentStatus.PENDING)).isTrue();
    simulator.time().runUntilQuiescent();
    assertThat(deployment(ref).hasStatus(DaemonDeploymentStatus.SUCCESSFUL)).isTrue();
    assertThat(tasks()).isEmpty();

    addInstances(2);
    simulator.time().runUntilQuiescent();

    assertThat(tasks()).hasSize(2);
    assertThat(definitions()).containsOnly(first);
    DaemonRevisionDetail revision = describe().currentRevisions().get(0);
    assertThat(revision.runningCount()).isEqualTo(2);
    assertThat(revision.withoutDaemonCount()).isZero();
    assertThat(revision.capacityProviders())
        .singleElement()
        .satisfies(provider -> assertThat(provider.runningCount()).isEqualTo(2));
  }

  @Test
  void deployment_defaultsAndWords_areThoseOfTheDocumentation() {
    addInstances(1);
    DaemonDeploymentRef ref = create().deployment().get();
    simulator.time().runUntilQuiescent();

    DaemonDeployment deployment = deployment(ref);

    assertThat(deployment.deploymentConfiguration().get().drainPercent()).isEqualTo(25.0);
    assertThat(deployment.deploymentConfiguration().get().bakeTimeInMinutes()).isZero();
    assertThat(deployment.statusReason()).contains("Deployment completed successfully.");
    assertThat(deployment.circuitBreaker().get().status())
        .isEqualTo(DaemonDeploymentRollbackMonitorsStatus.MONITORING_COMPLETE);
    assertThat(deployment.circuitBreaker().get().threshold()).isEqualTo(10);
    assertThat(deployment.alarms().get().status())
        .isEqualTo(DaemonDeploymentRollbackMonitorsStatus.DISABLED);
    assertThat(deployment.sourceRevisions()).isEmpty();
    assertThat(deployment.targetRevision().get().runningInstanceCount()).isEqualTo(1);
    assertThat(deployment.rollback()).isEmpty();
    assertThat(deployment.startedAt().get())
        .isAfter(deployment.createdAt().get())
        .isBefore(deployment.finishedAt().get());
    DaemonRevision revision =
        ecs.execute(
                DescribeDaemonRevisions.builder(List.of(deployment.targetRevision().get().ref()))
                    .build()
                    .one())
            .get();
    assertThat(revision.daemonTaskDefinition()).contains(first);
    assertThat(revision.daemon()).isEqualTo(describe().ref());
    assertThat(revision.critical()).contains(true);
    assertThat(revision.containerImages())
        .singleElement()
        .satisfies(image -> assertThat(image.imageDigest()).startsWith("sha256:"));
  }

  @Test
  void update_halfOfTheInstancesAtATime_replacesTheTasksInTwoSteps() {
    addInstances(4);
    create();
    simulator.time().runUntilQuiescent();

    DaemonDeploymentRef ref =
        update(DaemonDeploymentConfiguration.draining(Percent.of(50))).deployment().get();
    simulator.time().advance(Duration.ofSeconds(6));

    DaemonDeployment moving = deployment(ref);
    assertThat(moving.hasStatus(DaemonDeploymentStatus.IN_PROGRESS)).isTrue();
    assertThat(moving.sourceRevisions())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.drainingInstanceCount()).isEqualTo(2);
              assertThat(source.runningInstanceCount()).isEqualTo(2);
            });
    assertThat(describe().currentRevisions()).hasSize(2);

    simulator.time().runUntilQuiescent();
    assertThat(deployment(ref).hasStatus(DaemonDeploymentStatus.SUCCESSFUL)).isTrue();
    assertThat(definitions()).hasSize(4).containsOnly(second);
    assertThat(describe().currentRevisions()).hasSize(1);
    assertThat(
            ecs.execute(ListDaemonDeployments.builder(logs).maxResults(1).build().allPages()).get())
        .extracting(DaemonDeploymentSummary::ref)
        .hasSize(2)
        .startsWith(ref);
  }

  @Test
  void update_tasksThatDoNotStart_areRolledBack() {
    addInstances(1);
    create();
    simulator.time().runUntilQuiescent();
    simulator.faults().inject(Fault.imagePullFailure().image("agent:2"), When.always());

    DaemonDeploymentRef ref =
        update(DaemonDeploymentConfiguration.draining(Percent.of(100))).deployment().get();
    simulator.time().runUntilQuiescent();

    DaemonDeployment ended = deployment(ref);
    assertThat(ended.hasStatus(DaemonDeploymentStatus.ROLLBACK_SUCCESSFUL)).isTrue();
    assertThat(ended.circuitBreaker().get().failureCount()).isEqualTo(10);
    assertThat(ended.rollback().get().rollbackTargetDaemonRevisionArn())
        .isEqualTo(ended.sourceRevisions().get(0).ref().text());
    assertThat(definitions()).containsExactly(first);
  }

  @Test
  void create_tasksThatDoNotStart_stopsWithNothingToGoBackTo() {
    addInstances(1);
    simulator.faults().inject(Fault.imagePullFailure().image("agent:1"), When.always());

    DaemonDeploymentRef ref = create().deployment().get();
    simulator.time().runUntilQuiescent();

    DaemonDeployment ended = deployment(ref);
    assertThat(ended.hasStatus(DaemonDeploymentStatus.STOPPED)).isTrue();
    assertThat(ended.stoppedAt()).isPresent();
    assertThat(tasks()).isEmpty();
  }

  @Test
  void update_duringADeployment_takesItsPlace() {
    addInstances(1);
    DaemonDeploymentRef replaced = create().deployment().get();

    DaemonDeploymentRef ref =
        update(DaemonDeploymentConfiguration.draining(Percent.of(25)).baking(Duration.ofMinutes(1)))
            .deployment()
            .get();
    simulator.time().runUntilQuiescent();

    assertThat(deployment(replaced).hasStatus(DaemonDeploymentStatus.STOPPED)).isTrue();
    assertThat(deployment(ref).hasStatus(DaemonDeploymentStatus.SUCCESSFUL)).isTrue();
    assertThat(definitions()).containsExactly(second);
  }

  @Test
  void stopTask_ofADaemon_isReplaced() {
    addInstances(1);
    create();
    simulator.time().runUntilQuiescent();
    TaskRef stopped = tasks().get(0);

    ecs.execute(StopTask.builder(stopped).build()).get();
    simulator.time().runUntilQuiescent();

    assertThat(tasks()).hasSize(1).doesNotContain(stopped);
  }

  @Test
  void delete_stopsTheTasksAndThenTheDaemonIsGone() {
    addInstances(2);
    create();
    simulator.time().runUntilQuiescent();

    Daemon deleted = ecs.execute(DeleteDaemon.builder(logs).build()).get();

    assertThat(deleted.isActive()).isFalse();
    assertThat(ecs.execute(DeleteDaemon.builder(logs).build()).getLeft())
        .isInstanceOf(EcsFailure.Conflict.class);
    simulator.time().runUntilQuiescent();
    assertThat(tasks()).isEmpty();
    assertThat(ecs.execute(DescribeDaemon.builder(logs).build()).getLeft())
        .isInstanceOf(EcsFailure.NotFound.class);
    assertThat(deployment(deleted.deployment().get()).hasStatus(DaemonDeploymentStatus.SUCCESSFUL))
        .isTrue();
    assertThat(ecs.execute(ListDaemons.builder(cluster).build()).get().items()).isEmpty();
  }

  @Test
  void create_sameTokenTwice_isOneDaemon() {
    CreateDaemon command =
        CreateDaemon.builder(cluster, "logs", first, providers).clientToken("once").build();

    Daemon created = ecs.execute(command).get();

    assertThat(ecs.execute(command).get().ref()).isEqualTo(created.ref());
    assertThat(
            ecs.execute(CreateDaemon.builder(cluster, "logs", first, providers).build()).getLeft())
        .isInstanceOf(EcsFailure.Conflict.class);
  }

  @Test
  void create_onFargate_isRefused() {
    CreateDaemon command =
        CreateDaemon.builder(
                cluster,
                "logs",
                first,
                List.of(
                    CapacityProviderRef.of(
                        providers.get(0).text().replace("/managed", "/FARGATE"))))
            .build();

    assertThat(ecs.execute(command).getLeft())
        .isInstanceOf(EcsFailure.InvalidRequest.class)
        .satisfies(failure -> assertThat(failure.toString()).contains("Managed Instances"));
  }

  @Test
  void propagateTags_ofTheDaemon_areThoseOfItsTasks() {
    addInstances(1);
    ecs.execute(
            CreateDaemon.builder(cluster, "logs", first, providers)
                .tag("team", "platform")
                .propagateTags(DaemonPropagateTags.DAEMON)
                .critical(false)
                .build())
        .get();
    simulator.time().runUntilQuiescent();

    assertThat(ecs.execute(ListTagsForResource.builder(tasks().get(0)).build()).get())
        .containsEntry("team", "platform");
    assertThat(ecs.execute(ListTagsForResource.builder(logs).build()).get())
        .containsEntry("team", "platform");
  }

  @Test
  void list_describedOfOneProvider_givesTheDaemons() {
    create();

    List<Daemon> daemons =
        ecs.execute(
                ListDaemons.builder(cluster)
                    .capacityProviders(providers)
                    .maxResults(1)
                    .build()
                    .described())
            .get();

    assertThat(daemons).extracting(Daemon::name).containsExactly("logs");
  }
}
