package io.github.fluentecs.core.taskdefinition;

import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.HostVolumeProperties;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * A bind mount of a path on the host. Immutable and thread-safe.
 *
 * @param sourcePath the path on the container instance; absent, as on Fargate, means a path that
 *     the container daemon chooses, whose data may be lost after the task
 */
public record HostVolume(Optional<String> sourcePath) implements VolumeConfiguration {
  /**
   * Checks that the value is not null.
   *
   * @param sourcePath the path on the container instance
   */
  public HostVolume {
    Objects.requireNonNull(sourcePath, "sourcePath");
  }

  @Override
  public void applyTo(Volume.Builder volume) {
    Objects.requireNonNull(volume, "volume");
    volume.host(HostVolumeProperties.builder().sourcePath(sourcePath.orElse(null)).build());
  }
}
