package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a container instance for tasks, with a name of ECS or a custom one. The factories
 * set the type that matches the value. Immutable and thread-safe.
 */
public final class Resource extends Observed<software.amazon.awssdk.services.ecs.model.Resource> {
  /** The type of a resource's value. */
  public enum Type {
    /** A 32-bit number. */
    INTEGER,
    /** A 64-bit number. */
    LONG,
    /** A number with a fraction. */
    DOUBLE,
    /** A set of texts, such as port numbers or ids of GPUs. */
    STRINGSET
  }

  private Resource(software.amazon.awssdk.services.ecs.model.Resource sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static Resource of(software.amazon.awssdk.services.ecs.model.Resource sdk) {
    return new Resource(sdk);
  }

  private static software.amazon.awssdk.services.ecs.model.Resource.Builder named(
      String name, Type type) {
    return software.amazon.awssdk.services.ecs.model.Resource.builder()
        .name(name)
        .type(type.name());
  }

  /**
   * Makes the CPU resource.
   *
   * @param units CPU units, 1024 per vCPU
   * @return the resource
   */
  public static Resource cpu(int units) {
    return integer("CPU", units);
  }

  /**
   * Makes the memory resource.
   *
   * @param mebibytes MiB
   * @return the resource
   */
  public static Resource memory(int mebibytes) {
    return integer("MEMORY", mebibytes);
  }

  /**
   * Makes the TCP ports that tasks cannot use.
   *
   * @param ports port numbers
   * @return the resource
   */
  public static Resource reservedPorts(int... ports) {
    Objects.requireNonNull(ports, "ports");
    return set("PORTS", IntStream.of(ports).mapToObj(Integer::toString).toList());
  }

  /**
   * Makes the UDP ports that tasks cannot use.
   *
   * @param ports port numbers
   * @return the resource
   */
  public static Resource reservedUdpPorts(int... ports) {
    Objects.requireNonNull(ports, "ports");
    return set("PORTS_UDP", IntStream.of(ports).mapToObj(Integer::toString).toList());
  }

  /**
   * Makes a resource with a 32-bit number.
   *
   * @param name its name
   * @param value its value
   * @return the resource
   */
  public static Resource integer(String name, int value) {
    Objects.requireNonNull(name, "name");
    return of(named(name, Type.INTEGER).integerValue(value).build());
  }

  /**
   * Makes a resource with a 64-bit number.
   *
   * @param name its name
   * @param value its value
   * @return the resource
   */
  public static Resource longInteger(String name, long value) {
    Objects.requireNonNull(name, "name");
    return of(named(name, Type.LONG).longValue(value).build());
  }

  /**
   * Makes a resource with a floating-point number.
   *
   * @param name its name
   * @param value its value
   * @return the resource
   */
  public static Resource fraction(String name, double value) {
    Objects.requireNonNull(name, "name");
    return of(named(name, Type.DOUBLE).doubleValue(value).build());
  }

  /**
   * Makes a resource with a set of texts.
   *
   * @param name its name
   * @param values its values
   * @return the resource
   */
  public static Resource set(String name, List<String> values) {
    Arguments.requireItems("values", values);
    Objects.requireNonNull(name, "name");
    return of(named(name, Type.STRINGSET).stringSetValue(values).build());
  }

  /**
   * Returns the name.
   *
   * @return for example {@code CPU}
   */
  public String name() {
    return sdk().name() == null ? "" : sdk().name();
  }

  /**
   * Returns the type of the value.
   *
   * @return the type
   */
  public Optional<OpenEnum<Type>> type() {
    return OpenEnum.parseNullable(Type.class, sdk().type());
  }

  /**
   * Returns the value of a 32-bit number.
   *
   * @return the value; empty for other types
   */
  public OptionalInt integerValue() {
    return sdk().integerValue() == null
        ? OptionalInt.empty()
        : OptionalInt.of(sdk().integerValue());
  }

  /**
   * Returns the value of a set.
   *
   * @return the texts; empty for other types
   */
  public List<String> stringSetValue() {
    return sdk().stringSetValue();
  }

  /** Returns the name and the value. */
  @Override
  public String toString() {
    return "Resource[" + name() + " " + value() + "]";
  }

  private Object value() {
    return Stream.<@Nullable Object>of(sdk().integerValue(), sdk().longValue(), sdk().doubleValue())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(sdk().stringSetValue());
  }
}
