package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Refusal;
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

/**
 * What one task takes from its instance.
 *
 * @param cpu CPU units
 * @param memory MiB
 * @param gpus how many GPUs, or {@link #ALL_GPUS}
 * @param ports the fixed host ports
 * @param interfaces how many network interfaces
 */
public record ResourceDemand(int cpu, int memory, int gpus, List<HostPort> ports, int interfaces) {

  /** Every GPU of the instance, which must have one at least. */
  static final int ALL_GPUS = Integer.MAX_VALUE;

  /** A port of the host. */
  record HostPort(int number, boolean udp) {}

  public static ResourceDemand of(LaunchSpec spec) {
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
      gpus =
          sum(
              gpus,
              gpus(
                  override.hasResourceRequirements()
                      ? override.resourceRequirements()
                      : container.resourceRequirements()));
    }
    String taskCpu = spec.template().cpu();
    String taskMemory = spec.template().memory();
    return new ResourceDemand(
        taskCpu == null ? cpu : TaskSizes.units(taskCpu),
        taskMemory == null ? memory : TaskSizes.mebibytes(taskMemory),
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

  /** How many GPUs the requirements ask for together. */
  public static int gpus(List<ResourceRequirement> requirements) {
    return requirements.stream()
        .filter(requirement -> "GPU".equals(requirement.typeAsString()))
        .map(ResourceRequirement::value)
        .mapToInt(value -> "ALL".equals(value) ? ALL_GPUS : gpus(value))
        .reduce(0, ResourceDemand::sum);
  }

  private static int gpus(@Nullable String value) {
    if (value == null || !value.matches("\\d{1,4}")) {
      throw Refusal.client("Invalid value of the resource requirement GPU: " + value + ".");
    }
    return Integer.parseInt(value);
  }

  private static int sum(int some, int more) {
    return some == ALL_GPUS || more == ALL_GPUS ? ALL_GPUS : some + more;
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
  public static int hostPort(PortMapping mapping, boolean isHostMode) {
    Integer port = isHostMode ? mapping.containerPort() : mapping.hostPort();
    return port == null ? 0 : port;
  }

  public static boolean isUdp(PortMapping mapping) {
    return "udp".equals(mapping.protocolAsString());
  }
}
