package io.github.fluentecs.core.taskdefinition;

/**
 * Where the data of a volume is: on the host, in a Docker volume, on a file system, or in what is
 * configured when tasks are launched. A volume has one of them. Immutable and thread-safe.
 */
public sealed interface VolumeConfiguration
    permits HostVolume, DockerVolume, EfsVolume, FsxWindowsVolume, S3FilesVolume, VolumeAtLaunch {
  /**
   * Sets the member of the SDK's model for this choice.
   *
   * @param volume the builder of the SDK's model
   */
  void applyTo(software.amazon.awssdk.services.ecs.model.Volume.Builder volume);
}
