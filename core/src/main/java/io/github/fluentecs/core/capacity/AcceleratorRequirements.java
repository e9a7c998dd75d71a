package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.AcceleratorManufacturer;
import software.amazon.awssdk.services.ecs.model.AcceleratorName;
import software.amazon.awssdk.services.ecs.model.AcceleratorType;

/** The accelerators that managed instances have. Immutable and thread-safe. */
@Value.Immutable
public interface AcceleratorRequirements {
  /**
   * Returns the kinds.
   *
   * @return gpu, fpga or inference; empty means any
   */
  List<OpenEnum<AcceleratorType>> types();

  /**
   * Returns how many an instance has.
   *
   * @return a range
   */
  Optional<Range<Integer>> count();

  /**
   * Returns the manufacturers.
   *
   * @return for example nvidia; empty means any
   */
  List<OpenEnum<AcceleratorManufacturer>> manufacturers();

  /**
   * Returns the names.
   *
   * @return for example h100; empty means any
   */
  List<OpenEnum<AcceleratorName>> names();

  /**
   * Returns the memory of all accelerators of an instance.
   *
   * @return a range in MiB
   */
  Optional<Range<Integer>> totalMemoryMiB();

  /**
   * Requires GPUs.
   *
   * @param count how many an instance has
   * @return the requirements
   */
  static AcceleratorRequirements gpus(Range<Integer> count) {
    return builder().type(OpenEnum.of(AcceleratorType.GPU)).count(count).build();
  }

  /**
   * Starts requirements.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AcceleratorRequirements}. Not thread-safe. */
  final class Builder extends ImmutableAcceleratorRequirements.Builder {
    Builder() {}

    /**
     * Adds kinds from the SDK's enum.
     *
     * @param values the kinds
     * @return this builder
     */
    public Builder types(AcceleratorType... values) {
      return addAllTypes(OpenEnum.listOf(values));
    }

    /**
     * Adds one kind from the SDK's enum.
     *
     * @param type the kind
     * @return this builder
     */
    public Builder type(AcceleratorType type) {
      Objects.requireNonNull(type, "type");
      return type(OpenEnum.of(type));
    }

    /**
     * Adds manufacturers from the SDK's enum.
     *
     * @param values the manufacturers
     * @return this builder
     */
    public Builder manufacturers(AcceleratorManufacturer... values) {
      return addAllManufacturers(OpenEnum.listOf(values));
    }

    /**
     * Adds one manufacturer from the SDK's enum.
     *
     * @param manufacturer the manufacturer
     * @return this builder
     */
    public Builder manufacturer(AcceleratorManufacturer manufacturer) {
      Objects.requireNonNull(manufacturer, "manufacturer");
      return manufacturer(OpenEnum.of(manufacturer));
    }

    /**
     * Adds names from the SDK's enum.
     *
     * @param values the names
     * @return this builder
     */
    public Builder names(AcceleratorName... values) {
      return addAllNames(OpenEnum.listOf(values));
    }

    /**
     * Adds one name from the SDK's enum.
     *
     * @param name the name
     * @return this builder
     */
    public Builder name(AcceleratorName name) {
      Objects.requireNonNull(name, "name");
      return name(OpenEnum.of(name));
    }
  }
}
