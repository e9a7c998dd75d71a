package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;

/**
 * What a volume, which the task definition leaves to be configured at launch, is for the tasks of a
 * service: each task gets an EBS volume of its own. Immutable and thread-safe.
 *
 * @param name the name of the volume in the task definition
 * @param managedEbsVolume the EBS volume; absent is advised against (rule OV-8)
 */
public record ServiceVolume(String name, Optional<EbsVolume> managedEbsVolume) {
  /**
   * Checks that no value is null.
   *
   * @param name the name of the volume in the task definition
   * @param managedEbsVolume the EBS volume; absent is advised against (rule OV-8)
   */
  public ServiceVolume {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(managedEbsVolume, "managedEbsVolume");
  }

  /**
   * Gives each task an EBS volume.
   *
   * @param name the name of the volume in the task definition
   * @param volume the EBS volume
   * @return the configuration
   */
  public static ServiceVolume of(String name, EbsVolume volume) {
    Objects.requireNonNull(volume, "volume");
    return new ServiceVolume(name, Optional.of(volume));
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  public static ServiceVolume of(ServiceVolumeConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new ServiceVolume(
        SdkValues.text(sdk.name()), Optional.ofNullable(sdk.managedEBSVolume()).map(EbsVolume::of));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public ServiceVolumeConfiguration toSdk() {
    return ServiceVolumeConfiguration.builder()
        .name(name)
        .managedEBSVolume(managedEbsVolume.map(EbsVolume::toSdk).orElse(null))
        .build();
  }
}
