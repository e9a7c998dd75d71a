package io.github.fluentecs.core.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerDependency;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.SystemControl;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;
import software.amazon.awssdk.services.ecs.model.Ulimit;
import software.amazon.awssdk.services.ecs.model.UlimitName;
import software.amazon.awssdk.services.ecs.model.Volume;

/** Task definitions of many kinds, most of which ECS accepts. */
final class GeneratedDefinitions {
  private final Random random;

  GeneratedDefinitions(long seed) {
    this.random = new Random(seed);
  }

  RegisterTaskDefinitionRequest next() {
    RegisterTaskDefinitionRequest.Builder definition =
        RegisterTaskDefinitionRequest.builder().family("web");
    boolean isFargate = random.nextBoolean();
    if (isFargate) {
      definition
          .requiresCompatibilities(Compatibility.FARGATE)
          .networkMode(NetworkMode.AWSVPC)
          .cpu(one("256", "0.25 vCPU", ".25 vCPU"))
          .memory(one("512", "0.5 GB", "1GB", "1 GB"));
      maybe(() -> definition.runtimePlatform(p -> p.cpuArchitecture(one("ARM64", "X86_64"))));
      maybe(() -> definition.ephemeralStorage(e -> e.sizeInGiB(21 + random.nextInt(9))));
    } else {
      maybe(() -> definition.networkMode(one(NetworkMode.BRIDGE, NetworkMode.HOST)));
      maybe(() -> definition.networkMode(NetworkMode.AWSVPC));
      maybe(() -> definition.requiresCompatibilities(Compatibility.EC2));
      maybe(() -> definition.cpu(one("1 vCPU", "1024", "2 vcpu")).memory("1024"));
    }
    maybe(() -> definition.taskRoleArn(role("task")));
    maybe(() -> definition.tags(some(i -> Tag.builder().key("k" + i).value("v").build())));
    definition.volumes(
        Volume.builder().name("a").build(),
        Volume.builder()
            .name("b")
            .efsVolumeConfiguration(
                e -> {
                  e.fileSystemId("fs-1");
                  maybe(() -> e.rootDirectory("/").transitEncryption(one(encryption())));
                })
            .build());
    List<ContainerDefinition> containers = some(i -> container("c" + i, isFargate));
    boolean needsRole =
        containers.stream().anyMatch(c -> c.hasSecrets() || c.hasEnvironmentFiles())
            || random.nextInt(4) == 0;
    return definition
        .containerDefinitions(containers)
        .executionRoleArn(needsRole || isFargate ? role("execution") : null)
        .build();
  }

  private static EFSTransitEncryption[] encryption() {
    return new EFSTransitEncryption[] {EFSTransitEncryption.ENABLED, EFSTransitEncryption.DISABLED};
  }

  private String role(String name) {
    return one(name, "arn:aws:iam::123456789012:role/" + name);
  }

  private ContainerDefinition container(String name, boolean isFargate) {
    int number = Integer.parseInt(name.substring(1));
    ContainerDefinition.Builder container =
        ContainerDefinition.builder().name(name).image("web:" + number).memory(64);
    maybe(() -> container.cpu(10 * random.nextInt(3)));
    maybe(() -> container.essential(number == 0 || random.nextBoolean()));
    maybe(() -> container.environment(some(i -> variable("E" + i))));
    maybe(() -> container.secrets(some(i -> secret("S" + i))));
    maybe(() -> container.portMappings(some(i -> port(8000 + 10 * number + i))));
    maybe(() -> container.command("sh", "-c", "b a"));
    maybe(() -> container.mountPoints(some(GeneratedDefinitions::mount)));
    maybe(
        () ->
            container.ulimits(
                Ulimit.builder().name(UlimitName.NOFILE).softLimit(9).hardLimit(9).build()));
    maybe(() -> container.healthCheck(health()));
    maybe(() -> container.dockerLabels(Map.of("b", "1", "a", "2")));
    maybe(() -> container.readonlyRootFilesystem(random.nextBoolean()));
    maybe(
        () ->
            container.systemControls(
                List.of(
                    SystemControl.builder().namespace("net.core.somaxconn").value("1").build())));
    maybe(
        () ->
            container.environmentFiles(
                EnvironmentFile.builder().type("s3").value("arn:aws:s3:::b/f.env").build()));
    maybe(() -> container.logConfiguration(log()));
    maybe(() -> container.restartPolicy(r -> r.enabled(true)));
    if (!isFargate) {
      maybe(() -> container.privileged(random.nextBoolean()));
    }
    if (number > 0) {
      maybe(
          () ->
              container.dependsOn(
                  ContainerDependency.builder()
                      .containerName("c0")
                      .condition(ContainerCondition.START)
                      .build()));
    }
    return container.build();
  }

  private static KeyValuePair variable(String name) {
    return KeyValuePair.builder().name(name).value("v-" + name).build();
  }

  private static Secret secret(String name) {
    return Secret.builder().name(name).valueFrom("/prod/" + name).build();
  }

  private static MountPoint mount(int i) {
    return MountPoint.builder()
        .sourceVolume(i == 0 ? "a" : "b")
        .containerPath("/data" + i)
        .readOnly(i == 1)
        .build();
  }

  private PortMapping port(int number) {
    PortMapping.Builder port = PortMapping.builder().containerPort(number);
    maybe(() -> port.protocol(one(TransportProtocol.TCP, TransportProtocol.UDP)));
    maybe(() -> port.hostPort(number));
    return port.build();
  }

  private HealthCheck health() {
    HealthCheck.Builder health = HealthCheck.builder().command("CMD", "true");
    maybe(() -> health.interval(one(30, 60)).retries(one(3, 5)));
    maybe(() -> health.timeout(5));
    return health.build();
  }

  private LogConfiguration log() {
    return LogConfiguration.builder()
        .logDriver(LogDriver.AWSLOGS)
        .options(Map.of("awslogs-group", "g", "awslogs-region", "r", "awslogs-stream-prefix", "p"))
        .build();
  }

  private void maybe(Runnable change) {
    if (random.nextInt(3) == 0) {
      change.run();
    }
  }

  private <T> List<T> some(IntFunction<T> make) {
    List<T> items = new ArrayList<>();
    int last = random.nextInt(3);
    for (int i = 0; i <= last; i++) {
      items.add(make.apply(i));
    }
    Collections.shuffle(items, random);
    return items;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
