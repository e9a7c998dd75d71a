package io.github.fluentecs.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * What one task takes from its instance.
 *
 * @param cpu CPU units
 * @param memory MiB
 * @param gpus how many GPUs
 * @param ports the fixed host ports
 * @param interfaces how many network interfaces
 */
record Demand(int cpu, int memory, int gpus, List<HostPort> ports, int interfaces) {

  /** A port of the host. */
  record HostPort(int number, boolean udp) {}

  static Demand of(LaunchSpec spec) {
    Map<String, ContainerOverride> overrides = overridesByName(spec);
    int cpu = 0;
    int memory = 0;
    int gpus = 0;
    for (ContainerDefinition container : spec.definition().containerDefinitions()) {
      ContainerOverride override =
          overrides.getOrDefault(container.name(), ContainerOverride.builder().build());
      cpu += firstNumber(override.cpu(), container.cpu());
      memory +=
          firstNumber(
              override.memoryReservation(),
              override.memory(),
              container.memoryReservation(),
              container.memory());
      gpus +=
          gpus(
              override.hasResourceRequirements()
                  ? override.resourceRequirements()
                  : container.resourceRequirements());
    }
    return new Demand(
        taskLevel(spec, Task::cpu, cpu),
        taskLevel(spec, Task::memory, memory),
        gpus,
        ports(spec),
        spec.isAwsvpc() ? 1 : 0);
  }

  private static Map<String, ContainerOverride> overridesByName(LaunchSpec spec) {
    if (spec.template().overrides() == null) {
      return Map.of();
    }
    return spec.template().overrides().containerOverrides().stream()
        .filter(override -> override.name() != null)
        .collect(Collectors.toMap(ContainerOverride::name, Function.identity(), (a, b) -> b));
  }

  private static int firstNumber(@Nullable Integer... candidates) {
    return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(0);
  }

  private static int gpus(List<ResourceRequirement> requirements) {
    return requirements.stream()
        .filter(requirement -> "GPU".equals(requirement.typeAsString()))
        .mapToInt(requirement -> Integer.parseInt(requirement.value()))
        .sum();
  }

  private static int taskLevel(LaunchSpec spec, Function<Task, @Nullable String> member, int sum) {
    String size = member.apply(spec.template());
    return size == null ? sum : Integer.parseInt(size);
  }

  private static List<HostPort> ports(LaunchSpec spec) {
    List<HostPort> ports = new ArrayList<>();
    if (!spec.isAwsvpc()) {
      boolean isHost = "host".equals(spec.definition().networkModeAsString());
      spec.definition().containerDefinitions().stream()
          .flatMap(container -> container.portMappings().stream())
          .map(mapping -> new HostPort(hostPort(mapping, isHost), isUdp(mapping)))
          .filter(port -> port.number() > 0)
          .forEach(ports::add);
    }
    return List.copyOf(ports);
  }

  /** The fixed port on the host, or zero for one that the instance chooses. */
  static int hostPort(PortMapping mapping, boolean isHostMode) {
    Integer port = isHostMode ? mapping.containerPort() : mapping.hostPort();
    return port == null ? 0 : port;
  }

  static boolean isUdp(PortMapping mapping) {
    return "udp".equals(mapping.protocolAsString());
  }
}
