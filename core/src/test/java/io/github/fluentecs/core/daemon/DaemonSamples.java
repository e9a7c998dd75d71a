package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonRevisionRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.taskdefinition.ContainerDependency;
import io.github.fluentecs.core.taskdefinition.ContainerRestartPolicy;
import io.github.fluentecs.core.taskdefinition.Device;
import io.github.fluentecs.core.taskdefinition.FirelensConfiguration;
import io.github.fluentecs.core.taskdefinition.HealthCheck;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.core.taskdefinition.MountPoint;
import io.github.fluentecs.core.taskdefinition.SystemControl;
import io.github.fluentecs.core.taskdefinition.Tmpfs;
import io.github.fluentecs.core.taskdefinition.Ulimit;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.Percent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.DaemonIpcMode;
import software.amazon.awssdk.services.ecs.model.DaemonPidMode;
import software.amazon.awssdk.services.ecs.model.DaemonPropagateTags;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionRevisionFilter;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatusFilter;
import software.amazon.awssdk.services.ecs.model.DeviceCgroupPermission;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.UlimitName;

/** Commands on daemons and daemon task definitions with every attribute set. */
public final class DaemonSamples {
  private static final DaemonTaskDefinitionRef LOGS = DaemonTaskDefinitionRef.of("logs:3");

  private static final DaemonRef DAEMON =
      DaemonRef.of(ClusterRef.of("arn:aws:ecs:us-east-1:123456789012:cluster/prod"), "logs-agent");

  private static final List<CapacityProviderRef> PROVIDERS =
      CapacityProviderRef.all(
          List.of("arn:aws:ecs:us-east-1:123456789012:capacity-provider/managed"));

  private static final DaemonTaskDefinitionRef REVISION =
      DaemonTaskDefinitionRef.of(
          "arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/logs:3");

  private DaemonSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        DeleteDaemonTaskDefinition.builder(LOGS).build(),
        DescribeDaemonTaskDefinition.builder(LOGS).build(),
        ListDaemonTaskDefinitions.builder()
            .family("logs")
            .familyPrefix("lo")
            .revision(DaemonTaskDefinitionRevisionFilter.LAST_REGISTERED)
            .status(DaemonTaskDefinitionStatusFilter.ALL)
            .sort(SortOrder.DESC)
            .maxResults(100)
            .nextToken("secret-page")
            .build(),
        register(),
        CreateDaemon.builder(DAEMON.cluster(), "logs-agent", REVISION, PROVIDERS)
            .deploymentConfiguration(configuration())
            .tag("team", "platform")
            .propagateTags(DaemonPropagateTags.DAEMON)
            .enableECSManagedTags(true)
            .enableExecuteCommand(true)
            .critical(false)
            .clientToken("secret-token")
            .build(),
        UpdateDaemon.builder(DAEMON, REVISION, PROVIDERS)
            .deploymentConfiguration(configuration())
            .propagateTags(DaemonPropagateTags.NONE)
            .enableECSManagedTags(false)
            .enableExecuteCommand(false)
            .critical(true)
            .build(),
        DeleteDaemon.builder(DAEMON).build(),
        DescribeDaemon.builder(DAEMON).build(),
        ListDaemons.builder(DAEMON.cluster())
            .capacityProviders(PROVIDERS)
            .maxResults(100)
            .nextToken("secret-page")
            .build(),
        ListDaemonDeployments.builder(DAEMON)
            .statuses(DaemonDeploymentStatus.PENDING, DaemonDeploymentStatus.IN_PROGRESS)
            .createdAfter(Instant.EPOCH)
            .createdBefore(Instant.EPOCH.plusSeconds(60))
            .maxResults(100)
            .nextToken("secret-page")
            .build(),
        DescribeDaemonDeployments.builder(
                List.of(
                    DaemonDeploymentRef.of(
                        "arn:aws:ecs:us-east-1:123456789012:daemon-deployment/prod/logs-agent/a")))
            .build(),
        DescribeDaemonRevisions.builder(
                List.of(
                    DaemonRevisionRef.of(
                        "arn:aws:ecs:us-east-1:123456789012:daemon-revision/prod/logs-agent/1")))
            .build());
  }

  private static DaemonDeploymentConfiguration configuration() {
    return DaemonDeploymentConfiguration.draining(Percent.of(20))
        .baking(Duration.ofMinutes(5))
        .rollbackOn("errors");
  }

  static RegisterDaemonTaskDefinition register() {
    return RegisterDaemonTaskDefinition.builder("logs", List.of(router(), agent()))
        .cpu(256)
        .memory(512)
        .taskRole("logs")
        .executionRole("arn:aws:iam::123456789012:role/execution")
        .volumes(List.of(DaemonVolume.of("var-log", "/var/log"), DaemonVolume.of("scratch")))
        .pidMode(DaemonPidMode.SHARED)
        .ipcMode(DaemonIpcMode.NONE)
        .tag("team", "platform")
        .build();
  }

  private static DaemonContainerDefinition router() {
    return DaemonContainerDefinition.builder("router", "aws-for-fluent-bit:stable")
        .firelensConfiguration(
            FirelensConfiguration.builder(FirelensConfigurationType.FLUENTBIT)
                .option("key", "secret-option")
                .build())
        .build()
        .healthCheck(
            HealthCheck.shell("true").toBuilder()
                .interval(Duration.ofSeconds(5))
                .timeout(Duration.ofSeconds(2))
                .retries(3)
                .startPeriod(Duration.ofSeconds(10))
                .build());
  }

  static DaemonContainerDefinition agent() {
    return DaemonContainerDefinition.builder("agent", "agent:1")
        .essential(true)
        .cpu(128)
        .memory(256)
        .memoryReservation(128)
        .command(List.of("run"))
        .entryPoint(List.of("/agent"))
        .workingDirectory("/agent")
        .user("1000:1000")
        .environment("LEVEL", "secret-level")
        .environmentFile("arn:aws:s3:::bucket/agent.env")
        .secret("TOKEN", "arn:aws:secretsmanager:::secret:secret-place")
        .repositoryCredentials("arn:aws:secretsmanager:::secret:registry")
        .dependsOn(ContainerDependency.of("router", ContainerCondition.HEALTHY))
        .startTimeout(Duration.ofSeconds(30))
        .stopTimeout(Duration.ofSeconds(60))
        .restartPolicy(
            ContainerRestartPolicy.restarting().ignoring(0, 143).after(Duration.ofMinutes(5)))
        .logConfiguration(
            LogConfiguration.awsfirelens().option("Name", "secret-output").toBuilder()
                .secretOption("apikey", "arn:aws:secretsmanager:::secret:secret-place")
                .build())
        .mountPoint(MountPoint.of("scratch", "/scratch"))
        .mountPoint(MountPoint.readOnly("var-log", "/var/log"))
        .readonlyRootFilesystem(true)
        .privileged(false)
        .linuxParameters(
            DaemonLinuxParameters.adding("NET_ADMIN", "BPF").toBuilder()
                .droppedCapability("NET_RAW")
                .device(
                    new Device(
                        "/dev/fuse",
                        Optional.of("/dev/fuse0"),
                        OpenEnum.listOf(DeviceCgroupPermission.READ)))
                .initProcessEnabled(true)
                .tmpfs(Tmpfs.of("/tmp", 128, "noexec"))
                .build())
        .ulimit(Ulimit.of(UlimitName.NOFILE, 1024, 4096))
        .systemControl(new SystemControl("net.core.somaxconn", "1024"))
        .interactive(true)
        .pseudoTerminal(true)
        .build();
  }
}
