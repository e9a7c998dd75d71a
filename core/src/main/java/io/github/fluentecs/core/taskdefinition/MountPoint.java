package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;

/**
 * A volume of the task that a container mounts. Immutable and thread-safe.
 *
 * @param sourceVolume the volume's name (rule
 *     RegisterTaskDefinition/containerDefinitions.mountPoints.sourceVolume)
 * @param containerPath the path in the container
 * @param readOnly whether the container cannot write to it; absent means it can
 */
public record MountPoint(String sourceVolume, String containerPath, Optional<Boolean> readOnly) {
  /**
   * Checks that no value is null.
   *
   * @param sourceVolume the volume's name
   * @param containerPath the path in the container
   * @param readOnly whether the container cannot write to it
   */
  public MountPoint {
    Objects.requireNonNull(sourceVolume, "sourceVolume");
    Objects.requireNonNull(containerPath, "containerPath");
    Objects.requireNonNull(readOnly, "readOnly");
  }

  /**
   * Mounts a volume for reading and writing.
   *
   * @param sourceVolume the volume's name
   * @param containerPath the path in the container
   * @return the mount point
   */
  public static MountPoint of(String sourceVolume, String containerPath) {
    return new MountPoint(sourceVolume, containerPath, Optional.empty());
  }

  /**
   * Mounts a volume for reading only.
   *
   * @param sourceVolume the volume's name
   * @param containerPath the path in the container
   * @return the mount point
   */
  public static MountPoint readOnly(String sourceVolume, String containerPath) {
    return new MountPoint(sourceVolume, containerPath, Optional.of(true));
  }

  static MountPoint of(software.amazon.awssdk.services.ecs.model.MountPoint sdk) {
    return new MountPoint(
        SdkValues.text(sdk.sourceVolume()),
        SdkValues.text(sdk.containerPath()),
        Optional.ofNullable(sdk.readOnly()));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.MountPoint toSdk() {
    return software.amazon.awssdk.services.ecs.model.MountPoint.builder()
        .sourceVolume(sourceVolume)
        .containerPath(containerPath)
        .readOnly(readOnly.orElse(null))
        .build();
  }
}
