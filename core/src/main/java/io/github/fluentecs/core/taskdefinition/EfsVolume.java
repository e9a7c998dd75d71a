package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * A volume on an Amazon EFS file system. Immutable and thread-safe.
 *
 * <p>Copy methods can be chained: {@code EfsVolume.of("fs-1").accessPoint("fsap-1").withIam()}.
 */
@Value.Immutable
public non-sealed interface EfsVolume extends VolumeConfiguration {
  /**
   * Returns the file system.
   *
   * @return its id (rule RegisterTaskDefinition/volumes.efsVolumeConfiguration.fileSystemId)
   */
  String fileSystemId();

  /**
   * Returns the directory of the file system to mount as the root.
   *
   * @return absent means the root; with an access point only absent or / (rule
   *     RegisterTaskDefinition/volumes.efsVolumeConfiguration.rootDirectory)
   */
  Optional<String> rootDirectory();

  /**
   * Returns whether data is encrypted between the host and EFS.
   *
   * @return ENABLED with IAM or an access point (rule
   *     RegisterTaskDefinition/volumes.efsVolumeConfiguration.transitEncryption); absent means
   *     DISABLED
   */
  Optional<OpenEnum<EFSTransitEncryption>> transitEncryption();

  /**
   * Returns the port for encrypted data.
   *
   * @return a port, with transit encryption only (rule
   *     RegisterTaskDefinition/volumes.efsVolumeConfiguration.transitEncryptionPort); absent means
   *     that the EFS mount helper chooses one
   */
  OptionalInt transitEncryptionPort();

  /**
   * Returns the access point.
   *
   * @return its id; requires transit encryption
   */
  Optional<String> accessPointId();

  /**
   * Returns whether the task role is used to mount the file system.
   *
   * @return ENABLED requires transit encryption; absent means DISABLED
   */
  Optional<OpenEnum<EFSAuthorizationConfigIAM>> iam();

  /**
   * Makes a volume on the root of a file system, without encryption.
   *
   * @param fileSystemId the file system's id
   * @return the volume
   */
  static EfsVolume of(String fileSystemId) {
    return builder(fileSystemId).build();
  }

  /**
   * Starts a volume.
   *
   * @param fileSystemId the file system's id
   * @return a builder
   */
  static Builder builder(String fileSystemId) {
    return new Builder().fileSystemId(fileSystemId);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the volume
   */
  static EfsVolume of(EFSVolumeConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Optional<EFSAuthorizationConfig> authorization = Optional.ofNullable(sdk.authorizationConfig());
    return builder(SdkValues.text(sdk.fileSystemId()))
        .rootDirectory(Optional.ofNullable(sdk.rootDirectory()))
        .transitEncryption(
            OpenEnum.parseNullable(EFSTransitEncryption.class, sdk.transitEncryptionAsString()))
        .transitEncryptionPort(SdkValues.optional(sdk.transitEncryptionPort()))
        .accessPointId(authorization.map(EFSAuthorizationConfig::accessPointId))
        .iam(
            authorization
                .map(EFSAuthorizationConfig::iamAsString)
                .map(text -> OpenEnum.parse(EFSAuthorizationConfigIAM.class, text)))
        .build();
  }

  /**
   * Returns a copy that mounts a directory as the root.
   *
   * @param path a directory of the file system
   * @return a copy
   */
  default EfsVolume rootDirectory(String path) {
    Objects.requireNonNull(path, "path");
    return toBuilder().rootDirectory(path).build();
  }

  /**
   * Returns a copy whose data is encrypted between the host and EFS.
   *
   * @return a copy
   */
  default EfsVolume encrypted() {
    return toBuilder().transitEncryption(EFSTransitEncryption.ENABLED).build();
  }

  /**
   * Returns a copy with an access point, and with the transit encryption that it requires.
   *
   * @param id the access point's id
   * @return a copy
   */
  default EfsVolume accessPoint(String id) {
    Objects.requireNonNull(id, "id");
    return encrypted().toBuilder().accessPointId(id).build();
  }

  /**
   * Returns a copy that the task role mounts, with the transit encryption that this requires.
   *
   * @return a copy
   */
  default EfsVolume withIam() {
    return encrypted().toBuilder().iam(EFSAuthorizationConfigIAM.ENABLED).build();
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
    volume.efsVolumeConfiguration(
        EFSVolumeConfiguration.builder()
            .fileSystemId(fileSystemId())
            .rootDirectory(rootDirectory().orElse(null))
            .transitEncryption(transitEncryption().map(OpenEnum::text).orElse(null))
            .transitEncryptionPort(SdkValues.orNull(transitEncryptionPort()))
            .authorizationConfig(authorization())
            .build());
  }

  private @Nullable EFSAuthorizationConfig authorization() {
    return accessPointId().isEmpty() && iam().isEmpty()
        ? null
        : EFSAuthorizationConfig.builder()
            .accessPointId(accessPointId().orElse(null))
            .iam(iam().map(OpenEnum::text).orElse(null))
            .build();
  }

  /** Builds an {@link EfsVolume}. Not thread-safe. */
  final class Builder extends ImmutableEfsVolume.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder transitEncryption(EFSTransitEncryption value) {
      return transitEncryption(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder iam(EFSAuthorizationConfigIAM value) {
      return iam(OpenEnum.of(value));
    }
  }
}
