package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.model.PlatformDevice;
import software.amazon.awssdk.services.ecs.model.Resource;

/**
 * What a container instance has to give, or has left.
 *
 * @param cpu CPU units
 * @param memory MiB
 * @param gpus ids of GPUs
 * @param tcp taken TCP ports, in their order
 * @param udp taken UDP ports, in their order
 * @param interfaces how many {@code awsvpc} tasks can have a network interface; {@link #UNLIMITED}
 *     unless registered as the resource ENI
 */
public record InstanceCapacity(
    int cpu, int memory, List<String> gpus, Set<Integer> tcp, Set<Integer> udp, int interfaces) {
  /** As many as there are tasks. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  /** Two virtual CPUs, 4 GiB less what the system takes, and the agent's own ports. */
  static final InstanceCapacity DEFAULT =
      new InstanceCapacity(
          2048,
          3884,
          List.of(),
          new TreeSet<>(List.of(22, 2375, 2376, 51678, 51679)),
          Set.of(),
          UNLIMITED);

  /** Reads a registration; what is not named is as in {@link #DEFAULT}. */
  public static InstanceCapacity of(List<Resource> resources, List<PlatformDevice> devices) {
    InstanceCapacity capacity = DEFAULT;
    for (Resource resource : resources) {
      capacity = capacity.with(resource);
    }
    List<String> gpuDevices =
        devices.stream()
            .filter(device -> "GPU".equals(device.typeAsString()))
            .map(PlatformDevice::id)
            .toList();
    return gpuDevices.isEmpty() ? capacity : capacity.withGpus(gpuDevices);
  }

  private InstanceCapacity with(Resource resource) {
    return switch (String.valueOf(resource.name())) {
      case "CPU" -> new InstanceCapacity(number(resource), memory, gpus, tcp, udp, interfaces);
      case "MEMORY" -> new InstanceCapacity(cpu, number(resource), gpus, tcp, udp, interfaces);
      case "PORTS" -> new InstanceCapacity(cpu, memory, gpus, ports(resource), udp, interfaces);
      case "PORTS_UDP" -> new InstanceCapacity(cpu, memory, gpus, tcp, ports(resource), interfaces);
      case "ENI" -> new InstanceCapacity(cpu, memory, gpus, tcp, udp, number(resource));
      case "GPU" -> withGpus(resource.stringSetValue());
      default -> this;
    };
  }

  private InstanceCapacity withGpus(List<String> ids) {
    return new InstanceCapacity(cpu, memory, new ArrayList<>(ids), tcp, udp, interfaces);
  }

  private static int number(Resource resource) {
    if (resource.integerValue() != null) {
      return resource.integerValue();
    }
    if (resource.longValue() != null) {
      return Math.toIntExact(resource.longValue());
    }
    return resource.doubleValue() == null ? 0 : resource.doubleValue().intValue();
  }

  private static Set<Integer> ports(Resource resource) {
    Set<Integer> ports = new TreeSet<>();
    for (String port : resource.stringSetValue()) {
      Checks.that(
          port.matches("\\d{1,5}"),
          "The resource " + resource.name() + " has port numbers, not " + port + ".");
      ports.add(Integer.parseInt(port));
    }
    return ports;
  }
}
