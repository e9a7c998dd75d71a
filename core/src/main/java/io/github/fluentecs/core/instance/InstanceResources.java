package io.github.fluentecs.core.instance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Resource;

/**
 * What a container instance has, or has left, for tasks.
 *
 * <p>CPU and memory are amounts. Ports are those that are taken: by the agent and the system in the
 * registered resources, and by tasks too in the remaining ones. Immutable and thread-safe.
 */
public final class InstanceResources {
  private final List<Resource> sdk;

  private InstanceResources(List<Resource> sdk) {
    this.sdk = sdk;
  }

  /**
   * Wraps the SDK's models.
   *
   * @param sdk the models
   * @return the view
   */
  public static InstanceResources of(List<Resource> sdk) {
    return new InstanceResources(List.copyOf(sdk));
  }

  /**
   * Returns the CPU.
   *
   * @return CPU units, 1024 to a vCPU; empty where the instance tells none
   */
  public OptionalInt cpu() {
    return integer("CPU");
  }

  /**
   * Returns the memory.
   *
   * @return MiB; empty where the instance tells none
   */
  public OptionalInt memoryMiB() {
    return integer("MEMORY");
  }

  /**
   * Returns the TCP ports that are taken.
   *
   * @return port numbers in ascending order
   */
  public SortedSet<Integer> reservedPorts() {
    return ports("PORTS");
  }

  /**
   * Returns the UDP ports that are taken.
   *
   * @return port numbers in ascending order
   */
  public SortedSet<Integer> reservedUdpPorts() {
    return ports("PORTS_UDP");
  }

  /**
   * Returns the GPUs.
   *
   * @return their ids
   */
  public List<String> gpus() {
    return find("GPU").map(Resource::stringSetValue).orElse(List.of());
  }

  /**
   * Finds a resource by its name.
   *
   * @param name for example {@code CPU}, or the name of a resource of one's own
   * @return the SDK's model
   */
  public Optional<Resource> find(String name) {
    return Optional.ofNullable(findOrNull(name));
  }

  private @Nullable Resource findOrNull(String name) {
    for (Resource resource : sdk) {
      if (name.equals(resource.name())) {
        return resource;
      }
    }
    return null;
  }

  private OptionalInt integer(String name) {
    Resource resource = findOrNull(name);
    return resource == null || resource.integerValue() == null
        ? OptionalInt.empty()
        : OptionalInt.of(resource.integerValue());
  }

  private SortedSet<Integer> ports(String name) {
    SortedSet<Integer> ports = new TreeSet<>();
    Resource resource = findOrNull(name);
    if (resource != null) {
      resource.stringSetValue().forEach(port -> ports.add(Integer.valueOf(port)));
    }
    return ports;
  }

  /**
   * Returns the SDK's models.
   *
   * @return an unmodifiable list
   */
  public List<Resource> sdk() {
    return sdk;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InstanceResources that && sdk.equals(that.sdk);
  }

  @Override
  public int hashCode() {
    return sdk.hashCode();
  }

  /** Returns CPU and memory. */
  @Override
  public String toString() {
    return "InstanceResources[cpu " + show(cpu()) + ", memory " + show(memoryMiB()) + " MiB]";
  }

  private static String show(OptionalInt amount) {
    return amount.isPresent() ? Integer.toString(amount.getAsInt()) : "unknown";
  }
}
