package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;

/**
 * All that another container of the task mounts, mounted by a container too. Immutable and
 * thread-safe.
 *
 * @param sourceContainer the other container (rule
 *     RegisterTaskDefinition/containerDefinitions.volumesFrom.sourceContainer)
 * @param readOnly whether the container cannot write; absent means it can
 */
public record VolumeFrom(String sourceContainer, Optional<Boolean> readOnly) {
  /**
   * Checks that no value is null.
   *
   * @param sourceContainer the other container
   * @param readOnly whether the container cannot write
   */
  public VolumeFrom {
    Objects.requireNonNull(sourceContainer, "sourceContainer");
    Objects.requireNonNull(readOnly, "readOnly");
  }

  /**
   * Mounts volumes for reading and writing.
   *
   * @param sourceContainer the other container
   * @return the mounts
   */
  public static VolumeFrom of(String sourceContainer) {
    return new VolumeFrom(sourceContainer, Optional.empty());
  }

  /**
   * Mounts volumes for reading only.
   *
   * @param sourceContainer the other container
   * @return the mounts
   */
  public static VolumeFrom readOnly(String sourceContainer) {
    return new VolumeFrom(sourceContainer, Optional.of(true));
  }

  static VolumeFrom of(software.amazon.awssdk.services.ecs.model.VolumeFrom sdk) {
    return new VolumeFrom(
        SdkValues.text(sdk.sourceContainer()), Optional.ofNullable(sdk.readOnly()));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.VolumeFrom toSdk() {
    return software.amazon.awssdk.services.ecs.model.VolumeFrom.builder()
        .sourceContainer(sourceContainer)
        .readOnly(readOnly.orElse(null))
        .build();
  }
}
