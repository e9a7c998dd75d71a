package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The registered or remaining resources of a container instance.
 *
 * <p>CPU and memory are amounts. Ports are those in use: by the agent and the system in the
 * registered resources, and also by tasks in the remaining ones. Immutable and thread-safe.
 *
 * @param all the resources in the order of the response
 */
public record InstanceResources(List<Resource> all) {
  /**
   * Copies the list.
   *
   * @param all the resources in the order of the response
   */
  public InstanceResources {
    all = Arguments.copyOf("all", all);
  }

  static InstanceResources of(List<software.amazon.awssdk.services.ecs.model.Resource> sdk) {
    return new InstanceResources(SdkLists.views(sdk, Resource::of));
  }

  /**
   * Returns the CPU.
   *
   * @return CPU units, 1024 per vCPU; empty if unknown
   */
  public OptionalInt cpu() {
    return find("CPU").map(Resource::integerValue).orElse(OptionalInt.empty());
  }

  /**
   * Returns the memory.
   *
   * @return MiB; empty if unknown
   */
  public OptionalInt memoryMiB() {
    return find("MEMORY").map(Resource::integerValue).orElse(OptionalInt.empty());
  }

  /**
   * Returns the TCP ports in use.
   *
   * @return port numbers in ascending order; texts that are not numbers are left out, see {@code
   *     find}
   */
  public SortedSet<Integer> reservedPorts() {
    return ports("PORTS");
  }

  /**
   * Returns the UDP ports in use.
   *
   * @return port numbers in ascending order; texts that are not numbers are left out, see {@code
   *     find}
   */
  public SortedSet<Integer> reservedUdpPorts() {
    return ports("PORTS_UDP");
  }

  private SortedSet<Integer> ports(String name) {
    SortedSet<Integer> ports = new TreeSet<>();
    for (String text : texts(name)) {
      if (text.length() <= 5 && Texts.numberFrom(text, 0)) {
        ports.add(Integer.valueOf(text));
      }
    }
    return ports;
  }

  /**
   * Returns the GPUs.
   *
   * @return their ids
   */
  public List<String> gpus() {
    return texts("GPU");
  }

  private List<String> texts(String name) {
    return find(name).map(Resource::stringSetValue).orElse(List.of());
  }

  /**
   * Finds a resource by its name.
   *
   * @param name for example {@code CPU}, or the name of a custom resource
   * @return the resource; empty if there is none with that name
   */
  public Optional<Resource> find(String name) {
    Objects.requireNonNull(name, "name");
    return all.stream().filter(resource -> resource.name().equals(name)).findFirst();
  }
}
