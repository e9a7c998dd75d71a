package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.NewerMember;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * A volume on an Amazon S3 Files file system, which older versions of the SDK cannot send.
 * Immutable and thread-safe.
 */
@Value.Immutable
public non-sealed interface S3FilesVolume extends VolumeConfiguration {
  /**
   * Returns the file system.
   *
   * @return its ARN (rule RegisterTaskDefinition/volumes.s3filesVolumeConfiguration.fileSystemArn)
   */
  String fileSystemArn();

  /**
   * Returns the directory of the file system to mount as the root.
   *
   * @return absent means the root; with an access point only absent or / (rule
   *     RegisterTaskDefinition/volumes.s3filesVolumeConfiguration.rootDirectory)
   */
  Optional<String> rootDirectory();

  /**
   * Returns the port for encrypted data.
   *
   * @return absent means that the mount helper chooses one
   */
  OptionalInt transitEncryptionPort();

  /**
   * Returns the access point.
   *
   * @return its ARN
   */
  Optional<String> accessPointArn();

  /**
   * Makes a volume on the root of a file system.
   *
   * @param fileSystemArn the file system's ARN
   * @return the volume
   */
  static S3FilesVolume of(String fileSystemArn) {
    return builder(fileSystemArn).build();
  }

  /**
   * Starts a volume.
   *
   * @param fileSystemArn the file system's ARN
   * @return a builder
   */
  static Builder builder(String fileSystemArn) {
    return new Builder().fileSystemArn(fileSystemArn);
  }

  /**
   * Returns a copy that mounts a directory as the root.
   *
   * @param path a directory of the file system
   * @return a copy
   */
  default S3FilesVolume rootDirectory(String path) {
    Objects.requireNonNull(path, "path");
    return toBuilder().rootDirectory(path).build();
  }

  /**
   * Returns a copy with an access point.
   *
   * @param arn the access point's ARN
   * @return a copy
   */
  default S3FilesVolume accessPoint(String arn) {
    Objects.requireNonNull(arn, "arn");
    return toBuilder().accessPointArn(arn).build();
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
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("fileSystemArn", fileSystemArn());
    rootDirectory().ifPresent(path -> members.put("rootDirectory", path));
    transitEncryptionPort().ifPresent(port -> members.put("transitEncryptionPort", port));
    accessPointArn().ifPresent(arn -> members.put("accessPointArn", arn));
    NewerMember.S3_FILES.setStructure(volume, members);
  }

  /** Builds an {@link S3FilesVolume}. Not thread-safe. */
  final class Builder extends ImmutableS3FilesVolume.Builder {
    Builder() {}
  }
}
