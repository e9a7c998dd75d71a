package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.state.ResourceDemand.HostPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Resource;

/** What a container instance has, and what its tasks have left of it. */
public final class InstanceResources {
  private static final int FIRST_DYNAMIC_PORT = 32_768;

  private final int cpu;
  private final int memory;
  private final List<String> gpus;
  private final Set<Integer> reservedTcp;
  private final Set<Integer> reservedUdp;
  private final int interfaces;

  private int cpuLeft;
  private int memoryLeft;
  private int interfacesLeft;
  private final List<String> gpusLeft;
  private final Set<Integer> tcp;
  private final Set<Integer> udp;
  private final Map<LiveTask, Holding> holdings = new HashMap<>();

  /** What one task holds. */
  private record Holding(ResourceDemand demand, List<String> gpus, List<HostPort> ports) {}

  public InstanceResources(InstanceCapacity capacity) {
    cpu = capacity.cpu();
    memory = capacity.memory();
    gpus = capacity.gpus();
    reservedTcp = capacity.tcp();
    reservedUdp = capacity.udp();
    interfaces = capacity.interfaces();
    interfacesLeft = interfaces;
    cpuLeft = cpu;
    memoryLeft = memory;
    gpusLeft = new ArrayList<>(gpus);
    tcp = new TreeSet<>(reservedTcp);
    udp = new TreeSet<>(reservedUdp);
  }

  /** The resource that the demand breaks on, such as {@code CPU}; null when it fits. */
  public @Nullable String missing(ResourceDemand demand) {
    if (demand.cpu() > cpuLeft) {
      return "CPU";
    }
    if (demand.memory() > memoryLeft) {
      return "MEMORY";
    }
    if (gpus(demand) > gpusLeft.size()) {
      return "GPU";
    }
    if (demand.interfaces() > interfacesLeft) {
      return "ENI";
    }
    return isAnyTaken(demand.ports()) ? "PORTS" : null;
  }

  /** Without a stream, for every instance is asked this for every task. */
  private boolean isAnyTaken(List<HostPort> wanted) {
    for (HostPort port : wanted) {
      if (isTaken(port)) {
        return true;
      }
    }
    return false;
  }

  private int gpus(ResourceDemand demand) {
    return demand.gpus() == ResourceDemand.ALL_GPUS ? Math.max(1, gpus.size()) : demand.gpus();
  }

  private boolean isTaken(HostPort port) {
    return ports(port.udp()).contains(port.number());
  }

  /** Takes the demand for the task; it must fit. */
  public void reserve(LiveTask task, ResourceDemand demand) {
    cpuLeft -= demand.cpu();
    memoryLeft -= demand.memory();
    interfacesLeft -= demand.interfaces();
    List<String> taken = List.copyOf(gpusLeft.subList(0, gpus(demand)));
    gpusLeft.removeAll(taken);
    demand.ports().forEach(port -> ports(port.udp()).add(port.number()));
    holdings.put(task, new Holding(demand, taken, new ArrayList<>(demand.ports())));
  }

  /** A free port for the task, in the order of their numbers. */
  public int dynamicPort(LiveTask task, boolean isUdp) {
    Set<Integer> used = ports(isUdp);
    int port = FIRST_DYNAMIC_PORT;
    while (used.contains(port)) {
      port++;
    }
    used.add(port);
    Holding holding = holdings.get(task);
    if (holding != null) {
      holding.ports().add(new HostPort(port, isUdp));
    }
    return port;
  }

  public void release(LiveTask task) {
    Holding holding = holdings.remove(task);
    if (holding != null) {
      cpuLeft += holding.demand().cpu();
      memoryLeft += holding.demand().memory();
      interfacesLeft += holding.demand().interfaces();
      gpusLeft.addAll(holding.gpus());
      gpusLeft.sort(Comparator.comparing(gpus::indexOf));
      holding.ports().forEach(port -> ports(port.udp()).remove(port.number()));
    }
  }

  public List<String> gpusOf(LiveTask task) {
    Holding holding = holdings.get(task);
    return holding == null ? List.of() : holding.gpus();
  }

  public int cpuLeft() {
    return cpuLeft;
  }

  public int memoryLeft() {
    return memoryLeft;
  }

  public List<Resource> registered() {
    return toSdk(new InstanceCapacity(cpu, memory, gpus, reservedTcp, reservedUdp, interfaces));
  }

  public List<Resource> remaining() {
    return toSdk(new InstanceCapacity(cpuLeft, memoryLeft, gpusLeft, tcp, udp, interfacesLeft));
  }

  private Set<Integer> ports(boolean isUdp) {
    return isUdp ? udp : tcp;
  }

  private List<Resource> toSdk(InstanceCapacity capacity) {
    List<Resource> resources = new ArrayList<>();
    resources.add(number("CPU", capacity.cpu()));
    resources.add(number("MEMORY", capacity.memory()));
    resources.add(set("PORTS", capacity.tcp().stream().map(String::valueOf).toList()));
    resources.add(set("PORTS_UDP", capacity.udp().stream().map(String::valueOf).toList()));
    if (!gpus.isEmpty()) {
      resources.add(set("GPU", capacity.gpus()));
    }
    if (interfaces != InstanceCapacity.UNLIMITED) {
      resources.add(number("ENI", capacity.interfaces()));
    }
    return resources;
  }

  private static Resource number(String name, int value) {
    return Resource.builder()
        .name(name)
        .type("INTEGER")
        .integerValue(value)
        .longValue(0L)
        .doubleValue(0.0)
        .build();
  }

  private static Resource set(String name, List<String> values) {
    return Resource.builder()
        .name(name)
        .type("STRINGSET")
        .integerValue(0)
        .longValue(0L)
        .doubleValue(0.0)
        .stringSetValue(values)
        .build();
  }
}
