package io.github.fluentecs.core.taskdefinition;

import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * An Amazon EBS volume that is configured when a task or service is launched; one for each task
 * definition (rule RegisterTaskDefinition/volumes.configuredAtLaunch). Immutable and thread-safe.
 */
public record VolumeAtLaunch() implements VolumeConfiguration {
  @Override
  public void applyTo(Volume.Builder volume) {
    Objects.requireNonNull(volume, "volume");
    volume.configuredAtLaunch(true);
  }
}
