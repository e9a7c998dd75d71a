package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.LocalStorage;
import software.amazon.awssdk.services.ecs.model.LocalStorageType;

/** The instance store volumes that managed instances have. Immutable and thread-safe. */
@Value.Immutable
public interface LocalStorageRequirements {
  /**
   * Returns whether instances have local storage.
   *
   * @return included, required or excluded
   */
  Optional<OpenEnum<LocalStorage>> inclusion();

  /**
   * Returns the kinds of disks.
   *
   * @return hdd or ssd; empty means any
   */
  List<OpenEnum<LocalStorageType>> types();

  /**
   * Returns the size of all volumes of an instance.
   *
   * @return a range in GB
   */
  Optional<Range<Double>> totalGB();

  /**
   * Says whether instances have local storage.
   *
   * @param inclusion included, required or excluded
   * @return the requirements
   */
  static LocalStorageRequirements of(LocalStorage inclusion) {
    Objects.requireNonNull(inclusion, "inclusion");
    return builder().inclusion(OpenEnum.of(inclusion)).build();
  }

  /**
   * Starts requirements.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link LocalStorageRequirements}. Not thread-safe. */
  final class Builder extends ImmutableLocalStorageRequirements.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder inclusion(LocalStorage value) {
      return inclusion(OpenEnum.of(value));
    }

    /**
     * Adds kinds from the SDK's enum.
     *
     * @param values the kinds
     * @return this builder
     */
    public Builder types(LocalStorageType... values) {
      return addAllTypes(OpenEnum.listOf(values));
    }

    /**
     * Adds one kind from the SDK's enum.
     *
     * @param type the kind
     * @return this builder
     */
    public Builder type(LocalStorageType type) {
      Objects.requireNonNull(type, "type");
      return type(OpenEnum.of(type));
    }
  }
}
