package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TargetType;

/**
 * A name, with or without a value, on a container instance, for placement constraints. Immutable
 * and thread-safe.
 */
@Value.Immutable
public interface Attribute {
  /**
   * Returns the name.
   *
   * @return 1 to 128 letters, digits and - _ . / \ (rule AT-1)
   */
  String name();

  /**
   * Returns the value.
   *
   * @return 1 to 128 letters, digits, blanks and - _ . @ / : \, without a blank at either end (rule
   *     AT-2); absent for an attribute without a value
   */
  Optional<String> value();

  /**
   * Returns the type of the resource with the attribute.
   *
   * @return {@code container-instance}; required if the target is given by its short id (rule AT-3)
   */
  Optional<OpenEnum<TargetType>> targetType();

  /**
   * Returns the resource with the attribute.
   *
   * @return its id or ARN; absent if the request names the resource elsewhere
   */
  Optional<String> targetId();

  /**
   * Makes an attribute without a value.
   *
   * @param name its name
   * @return the attribute
   */
  static Attribute of(String name) {
    return new Builder().name(name).build();
  }

  /**
   * Makes an attribute.
   *
   * @param name its name
   * @param value its value
   * @return the attribute
   */
  static Attribute of(String name, String value) {
    return new Builder().name(name).value(value).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model; it has a name
   * @return the attribute
   */
  static Attribute of(software.amazon.awssdk.services.ecs.model.Attribute sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .name(SdkValues.text(sdk.name()))
        .value(Optional.ofNullable(sdk.value()))
        .targetType(OpenEnum.parseNullable(TargetType.class, sdk.targetTypeAsString()))
        .targetId(Optional.ofNullable(sdk.targetId()))
        .build();
  }

  /**
   * Returns a copy on a container instance.
   *
   * @param idOrArn the container instance's id or ARN
   * @return a copy
   */
  default Attribute onContainerInstance(String idOrArn) {
    Objects.requireNonNull(idOrArn, "idOrArn");
    return new Builder()
        .from(this)
        .targetType(OpenEnum.of(TargetType.CONTAINER_INSTANCE))
        .targetId(idOrArn)
        .build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.Attribute toSdk() {
    return software.amazon.awssdk.services.ecs.model.Attribute.builder()
        .name(name())
        .value(value().orElse(null))
        .targetType(targetType().map(OpenEnum::text).orElse(null))
        .targetId(targetId().orElse(null))
        .build();
  }

  /**
   * Returns the SDK's models of attributes.
   *
   * @param attributes the attributes
   * @return the models in order, or null for no attributes, which is then not sent
   */
  static @Nullable List<software.amazon.awssdk.services.ecs.model.Attribute> toSdkOrNull(
      List<? extends Attribute> attributes) {
    Arguments.requireItems("attributes", attributes);
    return SdkLists.mapOrNull(attributes, Attribute::toSdk);
  }

  /** Builds an {@link Attribute}. Not thread-safe. */
  final class Builder extends ImmutableAttribute.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder targetType(TargetType value) {
      return targetType(OpenEnum.of(value));
    }
  }
}
