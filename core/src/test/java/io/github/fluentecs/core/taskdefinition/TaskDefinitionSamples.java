package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ApplicationProtocol;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.IpcMode;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Commands on task definitions with every attribute set. */
public final class TaskDefinitionSamples {
  private static final TaskDefinitionRef WEB = TaskDefinitionRef.of("web:43");

  private TaskDefinitionSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        DeleteTaskDefinitions.builder(List.of(TaskDefinitionRef.of("web:42"))).build(),
        DeleteTaskDefinitions.builder(
                Stream.of("web:42", "web:43", "web:44", "job:1")
                    .map(TaskDefinitionRef::of)
                    .toList())
            .build(),
        ListTaskDefinitionFamilies.builder()
            .familyPrefix("we")
            .status(TaskDefinitionFamilyStatus.INACTIVE)
            .maxResults(100)
            .nextToken("secret-page")
            .build(),
        DeregisterTaskDefinition.builder(WEB).build(),
        DescribeTaskDefinition.builder(WEB).withTags().build(),
        ListTaskDefinitions.builder()
            .family("web")
            .status(OpenEnum.of(TaskDefinitionStatus.INACTIVE))
            .sort(OpenEnum.of(SortOrder.DESC))
            .maxResults(50)
            .nextToken("secret-token")
            .build(),
        onFargate(),
        onInstances(),
        EveryMember.onInstances());
  }

  private static RegisterTaskDefinition onFargate() {
    return RegisterTaskDefinition.builder("web", List.of(migration(), web()))
        .fargate(256, 512)
        .taskRole("web-task")
        .executionRole("web-execution")
        .cpuArchitecture(OpenEnum.of(CPUArchitecture.ARM64))
        .operatingSystemFamily(OpenEnum.of(OSFamily.LINUX))
        .ephemeralStorageGiB(21)
        .pidMode(OpenEnum.of(PidMode.TASK))
        .proxyConfiguration(ProxyConfiguration.appMesh("web", 80).egressIgnoredPorts(22))
        .enableFaultInjection(true)
        .tag("team", "blue")
        .build();
  }

  private static ContainerDefinition migration() {
    return ContainerDefinition.of("migration", "migrate:3")
        .nonEssential()
        .command("migrate", "up")
        .secret("PASSWORD", "secret-place");
  }

  static ContainerDefinition web() {
    return ContainerDefinition.builder("web", "nginx:1.27")
        .essential(true)
        .cpu(128)
        .memory(256)
        .memoryReservation(128)
        .portMapping(PortMapping.of(80).named("http").appProtocol(ApplicationProtocol.HTTP))
        .portMapping(PortMapping.ofRange(8000, 8100).udp())
        .command("nginx")
        .entryPoint("sh")
        .environment("TOKEN", "secret-value")
        .environmentFile("arn:aws:s3:::bucket/web.env")
        .dependsOn(ContainerDependency.of("migration", ContainerCondition.SUCCESS))
        .healthCheck(
            HealthCheck.shell("curl -f http://localhost/ || exit 1")
                .every(Duration.ofSeconds(10))
                .startPeriod(Duration.ofSeconds(30))
                .toBuilder()
                .timeout(Duration.ofSeconds(3))
                .retries(2)
                .build())
        .logConfiguration(
            LogConfiguration.awslogs("secret-group", "secret-region", "secret-prefix")
                .secretOption("token", "secret-place"))
        .startTimeout(Duration.ofSeconds(60))
        .stopTimeout(Duration.ofSeconds(20))
        .build();
  }

  private static RegisterTaskDefinition onInstances() {
    return RegisterTaskDefinition.builder(
            "gpu", List.of(ContainerDefinition.of("train", "train:1").memory(512)))
        .networkMode(OpenEnum.of(NetworkMode.HOST))
        .placementConstraint(PlacementConstraint.memberOf("attribute:ecs.instance-type =~ g5.*"))
        .ipcMode(OpenEnum.of(IpcMode.TASK))
        .build();
  }
}
