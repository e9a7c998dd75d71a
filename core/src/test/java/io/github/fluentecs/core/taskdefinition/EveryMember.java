package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.ecs.model.DeviceCgroupPermission;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.UlimitName;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/** A task definition with the members that Fargate does not support, and all kinds of volumes. */
final class EveryMember {
  private EveryMember() {}

  static RegisterTaskDefinition onInstances() {
    return RegisterTaskDefinition.builder("whole", List.of(router(), app()))
        .networkMode(NetworkMode.BRIDGE)
        .cpu("1 vCPU")
        .memory("2 GB")
        .executionRole("whole-execution")
        .volumes(volumes())
        .build();
  }

  static List<Volume> volumes() {
    return List.of(
        Volume.of("scratch"),
        Volume.of("host").hostPath("/var/data"),
        Volume.of("docker")
            .on(
                DockerVolume.shared()
                    .driver("rexray/ebs")
                    .driverOpt("key", "secret-option")
                    .toBuilder()
                    .label("team", "blue")
                    .build()),
        Volume.of("files")
            .efs(
                EfsVolume.of("fs-1").accessPoint("fsap-1").withIam().rootDirectory("/").toBuilder()
                    .transitEncryptionPort(2049)
                    .build()),
        Volume.of("windows")
            .on(
                new FsxWindowsVolume(
                    "fs-2", "share", "arn:aws:secretsmanager:::secret:fsx", "corp.example.com")),
        Volume.of("objects")
            .on(
                S3FilesVolume.of("arn:aws:s3files:::file-system/fs-3")
                    .rootDirectory("/")
                    .accessPoint("arn:aws:s3files:::access-point/fsap-3")
                    .toBuilder()
                    .transitEncryptionPort(2050)
                    .build()),
        Volume.of("later").configuredAtLaunch());
  }

  private static ContainerDefinition router() {
    return ContainerDefinition.of("router", "aws-for-fluent-bit:stable")
        .firelens(FirelensConfiguration.fluentbit().configFile("secret-path").withoutEcsMetadata());
  }

  static ContainerDefinition app() {
    return ContainerDefinition.builder("app", "app:1")
        .repositoryCredentials("arn:aws:secretsmanager:::secret:registry")
        .versionConsistency(VersionConsistency.DISABLED)
        .resourceRequirement(
            ResourceRequirement.gpus("1")
                .sharedBy(new NvidiaMpsAllocation(OptionalInt.of(1024), OptionalInt.of(50))))
        .restartPolicy(
            ContainerRestartPolicy.restarting().ignoring(0, 143).after(Duration.ofMinutes(5)))
        .user("1000:1000")
        .workingDirectory("/app")
        .interactive(true)
        .pseudoTerminal(true)
        .mountPoint(MountPoint.of("later", "/later"))
        .mountPoint(MountPoint.readOnly("host", "/host"))
        .volumesFrom(VolumeFrom.readOnly("router"))
        .readonlyRootFilesystem(true)
        .linuxParameters(linux())
        .ulimit(Ulimit.of(UlimitName.NOFILE, 1024, 4096))
        .systemControl(new SystemControl("net.core.somaxconn", "1024"))
        .privileged(false)
        .dockerSecurityOption("no-new-privileges")
        .credentialSpec("credentialspecdomainless:arn:aws:s3:::bucket/spec.json")
        .hostname("app")
        .disableNetworking(false)
        .link("router:logs")
        .dnsServer("10.0.0.2")
        .dnsSearchDomain("example.com")
        .extraHost(new HostEntry("db", "10.0.0.3"))
        .dockerLabel("team", "blue")
        .logConfiguration(LogConfiguration.awsfirelens().option("Name", "secret-output"))
        .portMapping(PortMapping.of(80, 8080))
        .build();
  }

  static LinuxParameters linux() {
    return LinuxParameters.ofDefaults()
        .add("SYS_PTRACE")
        .drop("NET_RAW")
        .device(
            new Device(
                "/dev/fuse",
                Optional.of("/dev/fuse0"),
                OpenEnum.listOf(DeviceCgroupPermission.READ, DeviceCgroupPermission.WRITE)))
        .initProcess()
        .sharedMemory(64)
        .tmpfs("/tmp", 128, "noexec", "nosuid")
        .maxSwap(512)
        .toBuilder()
        .swappiness(10)
        .build();
  }
}
