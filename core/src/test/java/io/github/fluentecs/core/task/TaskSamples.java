package io.github.fluentecs.core.task;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.capacity.Capacity;
import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.taskdefinition.NvidiaMpsAllocation;
import io.github.fluentecs.core.taskdefinition.ResourceRequirement;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.volume.EbsTags;
import io.github.fluentecs.core.volume.EbsVolume;
import io.github.fluentecs.core.volume.TaskVolume;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.TaskFilesystemType;

/** Commands on tasks with every attribute set; choices come once for each side. */
public final class TaskSamples {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final StrategyItem ITEM =
      StrategyItem.builder(CapacityProviderRef.of("FARGATE")).weight(1).base(1).build();

  private static final TaskFilter CRITERIA =
      TaskCriteria.builder()
          .containerInstance("i1")
          .daemonName("agent")
          .desiredStatus(OpenEnum.of(DesiredStatus.STOPPED))
          .family("worker")
          .launchType(OpenEnum.of(LaunchType.EC2))
          .serviceName("web")
          .build();

  private TaskSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        DescribeTasks.builder(PROD, List.of("a1", "b2")).withTags().build(),
        ExecuteCommand.builder(TaskRef.of(PROD, "a1"), "/bin/sh").container("worker").build(),
        GetTaskProtection.builder(PROD, List.of("a1", "b2")).build(),
        ListTasks.builder(PROD).filter(CRITERIA).maxResults(50).nextToken("secret-token").build(),
        ListTasks.builder(PROD).filter(TaskFilter.startedBy("me")).build(),
        runTask().capacity(CapacityProviderStrategy.of(ITEM)).platformVersion("1.4.0").build(),
        runTask()
            .capacity(Capacity.ec2())
            .placementConstraint(PlacementConstraint.distinctInstance())
            .placementConstraint(PlacementConstraint.memberOf("agentConnected==true"))
            .placementStrategy(
                List.of(PlacementStrategy.spreadOverZones(), PlacementStrategy.random()))
            .build(),
        startTask(),
        StopTask.builder(TaskRef.of(PROD, "a1")).reason("replaced").build(),
        UpdateTaskProtection.protect(PROD, List.of("a1")).expiresIn(Duration.ofHours(4)).build(),
        UpdateTaskProtection.unprotect(PROD, List.of("a1")).build());
  }

  private static RunTask.Builder runTask() {
    return RunTask.builder(PROD, TaskDefinitionRef.of("worker:7"))
        .count(3)
        .awsvpc(AwsvpcConfiguration.ofSubnets("subnet-1").securityGroups("sg-1").withPublicIp())
        .override(container())
        .taskOverride(wholeTask().ephemeralStorageGiB(21).build())
        .volumeConfiguration(volume())
        .group("batch")
        .startedBy("me")
        .referenceId("deployment/7")
        .tag("team", "blue")
        .propagateTags(OpenEnum.of(PropagateTags.TASK_DEFINITION))
        .enableECSManagedTags(true)
        .enableExecuteCommand(true)
        .clientToken("secret-token");
  }

  private static StartTask startTask() {
    return StartTask.builder(PROD, TaskDefinitionRef.of("worker:7"), List.of("i1", "i2"))
        .awsvpc(AwsvpcConfiguration.ofSubnets("subnet-1").securityGroups("sg-1").withPublicIp())
        .override(container())
        .taskOverride(wholeTask().ephemeralStorageGiB(21).build())
        .volumeConfiguration(volume())
        .group("batch")
        .startedBy("me")
        .referenceId("deployment/7")
        .tag("team", "blue")
        .propagateTags(OpenEnum.of(PropagateTags.TASK_DEFINITION))
        .enableECSManagedTags(true)
        .enableExecuteCommand(true)
        .build();
  }

  private static ContainerOverride container() {
    return ContainerOverride.builder("worker")
        .environment("JOB", "secret-value")
        .command("run")
        .environmentFile("arn:aws:s3:::files/job.env")
        .cpu(256)
        .memory(1024)
        .memoryReservation(512)
        .resourceRequirement(
            ResourceRequirement.gpus("1")
                .sharedBy(new NvidiaMpsAllocation(OptionalInt.of(1024), OptionalInt.of(50))))
        .build();
  }

  private static TaskOverride.Builder wholeTask() {
    return TaskOverride.builder()
        .cpu("1 vCPU")
        .memory("2 GB")
        .taskRole("job")
        .executionRole("agent");
  }

  private static TaskVolume volume() {
    EbsVolume ebs =
        EbsVolume.ofSnapshot("arn:aws:iam::123456789012:role/infrastructure", "snap-1").toBuilder()
            .sizeInGiB(100)
            .volumeInitializationRate(200)
            .filesystemType(TaskFilesystemType.EXT4)
            .build()
            .gp3(6000, 500)
            .encrypted("key-1")
            .tags(EbsTags.of("team", "blue"))
            .tags(EbsTags.from(PropagateTags.TASK_DEFINITION));
    return TaskVolume.of("data", ebs).kept();
  }
}
