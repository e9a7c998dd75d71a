package io.github.fluentecs.simulator.engine.express;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayContainer;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/**
 * The task definitions of Express services, and the parts of them that requests and answers show.
 */
final class ExpressTasks {
  static final String MAIN = "Main";

  private static final String GROUP = "awslogs-group";
  private static final String PREFIX = "awslogs-stream-prefix";

  private ExpressTasks() {}

  /**
   * The parts that ECS makes a task definition of.
   *
   * @param container the primary container
   */
  record Parts(
      ExpressGatewayContainer container,
      @Nullable String executionRole,
      @Nullable String taskRole,
      String cpu,
      String memory,
      @Nullable String architecture) {}

  /** Those of a task definition. */
  static Parts parts(TaskDefinition definition) {
    return new Parts(
        container(definition),
        definition.executionRoleArn(),
        definition.taskRoleArn(),
        definition.cpu(),
        definition.memory(),
        architecture(definition));
  }

  static @Nullable String architecture(TaskDefinition definition) {
    return definition.runtimePlatform() == null
        ? null
        : definition.runtimePlatform().cpuArchitectureAsString();
  }

  private static ContainerDefinition main(TaskDefinition definition) {
    return definition.containerDefinitions().stream()
        .filter(container -> container.name().equals(MAIN))
        .findFirst()
        .orElseThrow();
  }

  static int port(TaskDefinition definition) {
    return main(definition).portMappings().get(0).containerPort();
  }

  /** The container that receives traffic, as Express services show it. */
  static ExpressGatewayContainer container(TaskDefinition definition) {
    ContainerDefinition main = main(definition);
    ExpressGatewayContainer.Builder shown =
        ExpressGatewayContainer.builder()
            .image(main.image())
            .containerPort(port(definition))
            .command(main.command())
            .environment(main.environment())
            .secrets(main.secrets());
    if (main.repositoryCredentials() != null) {
      shown.repositoryCredentials(
          to -> to.credentialsParameter(main.repositoryCredentials().credentialsParameter()));
    }
    if (main.logConfiguration() != null
        && main.logConfiguration().logDriver() == LogDriver.AWSLOGS) {
      Map<String, String> options = main.logConfiguration().options();
      shown.awsLogsConfiguration(
          logs -> logs.logGroup(options.get(GROUP)).logStreamPrefix(options.get(PREFIX)));
    }
    return shown.build();
  }

  /** Registers the parts as a family of the service. */
  static RegisterTaskDefinitionRequest registration(
      String cluster, String service, String region, Parts parts) {
    String family = cluster + "-" + service;
    ExpressGatewayContainer container = parts.container();
    int port = Objects.requireNonNullElse(container.containerPort(), 80);
    Map<String, String> logs = new HashMap<>();
    logs.put("awslogs-region", region);
    logs.put(GROUP, "/aws/ecs/" + cluster + "/" + service);
    logs.put(PREFIX, "ecs");
    if (container.awsLogsConfiguration() != null) {
      logs.put(GROUP, container.awsLogsConfiguration().logGroup());
      logs.put(PREFIX, container.awsLogsConfiguration().logStreamPrefix());
    }
    ContainerDefinition.Builder main =
        ContainerDefinition.builder()
            .name(MAIN)
            .image(container.image())
            .essential(true)
            .portMappings(
                PortMapping.builder()
                    .name("main")
                    .containerPort(port)
                    .protocol(TransportProtocol.TCP)
                    .build())
            .command(container.hasCommand() ? container.command() : null)
            .environment(container.environment())
            .secrets(container.hasSecrets() ? container.secrets() : null)
            .logConfiguration(to -> to.logDriver(LogDriver.AWSLOGS).options(logs));
    if (container.repositoryCredentials() != null) {
      main.repositoryCredentials(
          to -> to.credentialsParameter(container.repositoryCredentials().credentialsParameter()));
    }
    return RegisterTaskDefinitionRequest.builder()
        .family(family.substring(0, Math.min(255, family.length())))
        .networkMode(NetworkMode.AWSVPC)
        .requiresCompatibilities(Compatibility.FARGATE)
        .cpu(parts.cpu())
        .memory(parts.memory())
        .executionRoleArn(parts.executionRole())
        .taskRoleArn(parts.taskRole())
        .runtimePlatform(
            platform ->
                platform
                    .operatingSystemFamily(OSFamily.LINUX)
                    .cpuArchitecture(
                        Objects.requireNonNullElse(
                            parts.architecture(), CPUArchitecture.X86_64.toString())))
        .containerDefinitions(main.build())
        .build();
  }

  /** A task definition of the caller's own: it must fit what ECS makes around it. */
  static TaskDefinition checked(TaskDefinition definition) {
    List<PortMapping> ports =
        definition.containerDefinitions().stream()
            .filter(container -> container.name().equals(MAIN))
            .findFirst()
            .map(ContainerDefinition::portMappings)
            .orElse(List.of());
    Checks.that(
        ports.size() == 1
            && ports.get(0).protocol() == TransportProtocol.TCP
            && ports.get(0).containerPort() != null
            && ports.get(0).name() != null,
        "The task definition needs a container named Main with a single TCP port mapping that has a"
            + " container port and a name.");
    Checks.that(
        definition.compatibilities().contains(Compatibility.FARGATE),
        "The task definition needs the compatibility FARGATE.");
    return definition;
  }
}
