package io.github.fluentecs.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.RegisterContainerInstance;
import io.github.fluentecs.core.instance.Resource;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.MountPoint;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.Volume;
import io.github.fluentecs.core.volume.AttachedVolume;
import io.github.fluentecs.core.volume.EbsTags;
import io.github.fluentecs.core.volume.EbsVolume;
import io.github.fluentecs.core.volume.TaskVolume;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PropagateTags;

/** What RunTask and StartTask are given is read back by DescribeTasks. */
class RunTaskSimulationTest {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final String ROLE = "arn:aws:iam::123456789012:role/infrastructure";
  private static final ContainerOverride WORKER =
      ContainerOverride.builder("worker")
          .command("run", "--fast")
          .environment("JOB", "42")
          .environmentFile("arn:aws:s3:::files/job.env")
          .cpu(512)
          .memory(1024)
          .memoryReservation(512)
          .build();
  private static final TaskOverride WHOLE =
      TaskOverride.builder()
          .cpu("1 vCPU")
          .memory("2 GB")
          .taskRole("arn:aws:iam::123456789012:role/job")
          .executionRole("arn:aws:iam::123456789012:role/agent")
          .build();
  private static final EbsVolume EBS =
      EbsVolume.ofSize(ROLE, 100)
          .gp3(6000, 500)
          .encrypted("key-1")
          .tags(EbsTags.of("team", "blue"));

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());

  @BeforeEach
  void createCluster() {
    ecs.execute(CreateCluster.builder("prod").capacityProviders("FARGATE").build()).get();
  }

  private TaskDefinitionRef register(NetworkMode mode, Compatibility... compatibilities) {
    return ecs.execute(
            RegisterTaskDefinition.builder(
                    "worker",
                    List.of(
                        ContainerDefinition.builder("worker", "worker:1")
                            .memory(256)
                            .mountPoint(MountPoint.of("data", "/data"))
                            .build()))
                .networkMode(mode)
                .requiresCompatibilities(compatibilities)
                .cpu("256")
                .memory("512")
                .volume(Volume.of("data").configuredAtLaunch())
                .tag("origin", "definition")
                .build())
        .get()
        .ref();
  }

  private Task described(Task started) {
    return ecs.execute(DescribeTasks.builder(PROD, List.of(started.ref().id())).withTags().build())
        .get()
        .complete()
        .get()
        .get(0);
  }

  @Test
  void runTask_allMembersOnFargate_areReadBack() {
    RunTask run =
        RunTask.builder(PROD, register(NetworkMode.AWSVPC, Compatibility.FARGATE))
            .count(1)
            .capacity(
                CapacityProviderStrategy.of(
                    StrategyItem.builder(CapacityProviderRef.of("FARGATE")).weight(1).build()))
            .platformVersion("1.4.0")
            .awsvpc(AwsvpcConfiguration.ofSubnets("subnet-1").securityGroups("sg-1").withPublicIp())
            .override(WORKER)
            .taskOverride(TaskOverride.builder().from(WHOLE).ephemeralStorageGiB(50).build())
            .volumeConfiguration(TaskVolume.of("data", EBS).kept())
            .group("batch")
            .startedBy("me")
            .referenceId("run/7")
            .tag("team", "blue")
            .propagateTags(PropagateTags.TASK_DEFINITION)
            .enableECSManagedTags(true)
            .enableExecuteCommand(true)
            .clientToken("token-1")
            .build();

    Task started = ecs.execute(run).get().complete().get().get(0);
    simulator.time().advance(Duration.ofMinutes(5));
    Task task = described(started);

    assertThat(task.hasStatus(TaskStatus.RUNNING)).isTrue();
    assertThat(task.overrides()).containsExactly(WORKER);
    assertThat(task.taskOverride())
        .contains(TaskOverride.builder().from(WHOLE).ephemeralStorageGiB(50).build());
    assertThat(task.cpu()).hasValue(1024);
    assertThat(task.memory()).hasValue(2048);
    assertThat(task.ephemeralStorageGiB()).hasValue(50);
    assertThat(task.platformVersion()).contains("1.4.0");
    assertThat(task.capacityProvider()).contains("FARGATE");
    assertThat(task.group()).contains("batch");
    assertThat(task.startedBy()).contains("me");
    assertThat(task.enableExecuteCommand()).isTrue();
    assertThat(task.tags()).containsEntry("team", "blue").containsEntry("origin", "definition");
    assertThat(task.attachments().get(0).details())
        .anySatisfy(detail -> assertThat(detail.value()).isEqualTo("subnet-1"));
    assertThat(task.volumes()).singleElement().satisfies(RunTaskSimulationTest::isKeptVolume);
  }

  private static void isKeptVolume(AttachedVolume volume) {
    assertThat(volume.name()).contains("data");
    assertThat(volume.roleArn()).contains(ROLE);
    assertThat(volume.deleteOnTermination()).contains(false);
    assertThat(volume.status()).contains("ATTACHED");
    assertThat(volume.volumeId().orElseThrow()).startsWith("vol-");
    assertThat(volume.statusReason()).isEmpty();
  }

  @Test
  void runTask_allMembersOnInstances_areReadBack() {
    String instance = registerInstance();
    RunTask run =
        RunTask.builder(PROD, register(NetworkMode.BRIDGE, Compatibility.EC2))
            .capacity(Capacity.ec2())
            .placementConstraint(PlacementConstraint.memberOf("attribute:stack == prod"))
            .placementStrategy(List.of(PlacementStrategy.random()))
            .override(WORKER)
            .taskOverride(WHOLE)
            .volumeConfiguration("data", EBS)
            .build();

    Task task = described(ecs.execute(run).get().complete().get().get(0));

    assertThat(task.containerInstance().orElseThrow().id()).isEqualTo(instance);
    assertThat(task.overrides()).containsExactly(WORKER);
    assertThat(task.taskOverride()).contains(WHOLE);
    assertThat(task.group()).contains("family:worker");
    assertThat(task.volumes().get(0).deleteOnTermination()).contains(true);
  }

  @Test
  void startTask_allMembers_areReadBack() {
    String instance = registerInstance();
    StartTask start =
        StartTask.builder(PROD, register(NetworkMode.BRIDGE, Compatibility.EC2), List.of(instance))
            .override(WORKER)
            .taskOverride(WHOLE)
            .volumeConfiguration("data", EBS)
            .group("batch")
            .startedBy("me")
            .referenceId("run/7")
            .tag("team", "blue")
            .enableExecuteCommand(true)
            .build();

    Task task = described(ecs.execute(start).get().complete().get().get(0));

    assertThat(task.containerInstance().orElseThrow().id()).isEqualTo(instance);
    assertThat(task.overrides()).containsExactly(WORKER);
    assertThat(task.taskOverride()).contains(WHOLE);
    assertThat(task.group()).contains("batch");
    assertThat(task.startedBy()).contains("me");
    assertThat(task.tags()).containsEntry("team", "blue");
    assertThat(task.enableExecuteCommand()).isTrue();
    assertThat(task.volumes().get(0).name()).contains("data");
  }

  private String registerInstance() {
    return ecs.execute(
            RegisterContainerInstance.builder(PROD)
                .totalResources(Resource.cpu(2048), Resource.memory(8192))
                .attributes(Attribute.of("stack", "prod"))
                .build())
        .get()
        .ref()
        .id();
  }
}
