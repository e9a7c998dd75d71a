package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.HostVolumeProperties;

/**
 * A volume of a daemon, which is always a directory of its instance. Immutable and thread-safe.
 *
 * @param name 1 to 255 letters, digits, - and _ (rule RegisterTaskDefinition/volumes.name/form)
 * @param sourcePath the directory of the instance; absent means one that Docker makes
 */
public record DaemonVolume(String name, Optional<String> sourcePath) {
  /**
   * Checks that no value is null.
   *
   * @param name the name
   * @param sourcePath the directory
   */
  public DaemonVolume {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sourcePath, "sourcePath");
  }

  /**
   * Makes a volume of a directory that Docker makes.
   *
   * @param name the name by which containers mount it
   * @return the volume
   */
  public static DaemonVolume of(String name) {
    return new DaemonVolume(name, Optional.empty());
  }

  /**
   * Makes a volume of a directory of the instance.
   *
   * @param name the name by which containers mount it
   * @param sourcePath for example {@code /var/log}
   * @return the volume
   */
  public static DaemonVolume of(String name, String sourcePath) {
    Objects.requireNonNull(sourcePath, "sourcePath");
    return new DaemonVolume(name, Optional.of(sourcePath));
  }

  static DaemonVolume of(software.amazon.awssdk.services.ecs.model.DaemonVolume sdk) {
    return new DaemonVolume(
        SdkValues.text(sdk.name()),
        Optional.ofNullable(sdk.host()).map(HostVolumeProperties::sourcePath));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.DaemonVolume toSdk() {
    return software.amazon.awssdk.services.ecs.model.DaemonVolume.builder()
        .name(name)
        .host(
            sourcePath
                .map(path -> HostVolumeProperties.builder().sourcePath(path).build())
                .orElse(null))
        .build();
  }
}
