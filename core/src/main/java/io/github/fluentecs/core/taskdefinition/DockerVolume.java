package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.DockerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Scope;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * A Docker volume, on container instances only. Immutable and thread-safe; {@code toString} masks
 * the options of the driver.
 */
@Value.Immutable
public non-sealed interface DockerVolume extends VolumeConfiguration {
  /**
   * Returns how long the volume lives.
   *
   * @return task, which ends with the task, or shared, which persists (rule
   *     RegisterTaskDefinition/volumes.dockerVolumeConfiguration.scope); absent means task
   */
  Optional<OpenEnum<Scope>> scope();

  /**
   * Returns whether the volume is created if it does not exist.
   *
   * @return used only with the scope shared (rule
   *     RegisterTaskDefinition/volumes.dockerVolumeConfiguration.autoprovision)
   */
  Optional<Boolean> autoprovision();

  /**
   * Returns the volume driver.
   *
   * @return its name in Docker; absent means local, the only one on Windows
   */
  Optional<String> driver();

  /**
   * Returns the options of the driver.
   *
   * @return values by name; masked in texts, since they may be secrets
   */
  @Value.Redacted
  Map<String, String> driverOpts();

  /**
   * Returns the labels of the volume.
   *
   * @return values by name
   */
  Map<String, String> labels();

  /**
   * Makes a volume that ends with its task.
   *
   * @return the volume
   */
  static DockerVolume task() {
    return builder().scope(Scope.TASK).build();
  }

  /**
   * Makes a volume that persists after its tasks, and is created where it does not exist.
   *
   * @return the volume
   */
  static DockerVolume shared() {
    return builder().scope(Scope.SHARED).autoprovision(true).build();
  }

  /**
   * Starts a volume.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the volume
   */
  static DockerVolume of(DockerVolumeConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return builder()
        .scope(OpenEnum.parseNullable(Scope.class, sdk.scopeAsString()))
        .autoprovision(Optional.ofNullable(sdk.autoprovision()))
        .driver(Optional.ofNullable(sdk.driver()))
        .driverOpts(SdkValues.present(sdk.driverOpts()))
        .labels(SdkValues.present(sdk.labels()))
        .build();
  }

  /**
   * Returns a copy with a driver.
   *
   * @param name the driver's name in Docker
   * @return a copy
   */
  default DockerVolume driver(String name) {
    Objects.requireNonNull(name, "name");
    return toBuilder().driver(name).build();
  }

  /**
   * Returns a copy with one more option of the driver.
   *
   * @param name the option
   * @param value its value
   * @return a copy
   */
  default DockerVolume driverOpt(String name, String value) {
    Objects.requireNonNull(name, "name");
    return toBuilder().driverOpt(name, value).build();
  }

  /**
   * Starts a volume from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  @Override
  default void applyTo(Volume.Builder volume) {
    Objects.requireNonNull(volume, "volume");
    volume.dockerVolumeConfiguration(
        DockerVolumeConfiguration.builder()
            .scope(scope().map(OpenEnum::text).orElse(null))
            .autoprovision(autoprovision().orElse(null))
            .driver(driver().orElse(null))
            .driverOpts(driverOpts().isEmpty() ? null : driverOpts())
            .labels(labels().isEmpty() ? null : labels())
            .build());
  }

  /** Builds a {@link DockerVolume}. Not thread-safe. */
  final class Builder extends ImmutableDockerVolume.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder scope(Scope value) {
      return scope(OpenEnum.of(value));
    }
  }
}
