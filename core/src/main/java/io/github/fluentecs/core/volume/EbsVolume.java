package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskFilesystemType;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;

/**
 * An EBS volume that ECS makes for a task: from nothing with a size, or from a snapshot (rule
 * OV-8). Immutable and thread-safe.
 *
 * <p>Copy methods can be chained: {@code EbsVolume.ofSize(role, 100).gp3(6000,
 * 500).encrypted(key)}.
 */
@Value.Immutable
public interface EbsVolume {
  /**
   * Returns the infrastructure role with which ECS manages the volume.
   *
   * @return an IAM role's ARN
   */
  String roleArn();

  /**
   * Returns the size.
   *
   * @return GiB, within the limits of the volume type; absent means the snapshot's size
   */
  OptionalInt sizeInGiB();

  /**
   * Returns the snapshot that the volume is made from.
   *
   * @return a snapshot's id; required without a size
   */
  Optional<String> snapshotId();

  /**
   * Returns how fast data is read from the snapshot into the new volume.
   *
   * @return MiB per second; only with a snapshot; absent leaves it to EBS
   */
  OptionalInt volumeInitializationRate();

  /**
   * Returns the volume type.
   *
   * @return gp2, gp3, io1, io2, st1, sc1 or standard
   */
  Optional<String> volumeType();

  /**
   * Returns the number of I/O operations per second.
   *
   * @return the rate, within the limits of the volume type; required for io1 and io2
   */
  OptionalInt iops();

  /**
   * Returns the throughput.
   *
   * @return at most 1000 MiB per second; only for gp3
   */
  OptionalInt throughput();

  /**
   * Returns whether the volume is encrypted.
   *
   * @return absent leaves it to the account's default
   */
  Optional<Boolean> encrypted();

  /**
   * Returns the key of the encryption.
   *
   * @return a KMS key's ARN, id or alias; absent means the account's default key
   */
  Optional<String> kmsKeyId();

  /**
   * Returns the file system.
   *
   * @return ext3, ext4, xfs or ntfs; absent means xfs on Linux
   */
  Optional<OpenEnum<TaskFilesystemType>> filesystemType();

  /**
   * Returns the tags of the volume, beside those that ECS adds.
   *
   * @return tags, and whence more are taken
   */
  List<EbsTags> tagSpecifications();

  /**
   * Makes an empty volume.
   *
   * @param roleArn the ARN of the infrastructure role
   * @param sizeInGiB its size in GiB
   * @return the volume
   */
  static EbsVolume ofSize(String roleArn, int sizeInGiB) {
    return new Builder().roleArn(roleArn).sizeInGiB(sizeInGiB).build();
  }

  /**
   * Makes a volume from a snapshot, of the snapshot's size.
   *
   * @param roleArn the ARN of the infrastructure role
   * @param snapshotId the snapshot's id
   * @return the volume
   */
  static EbsVolume ofSnapshot(String roleArn, String snapshotId) {
    return new Builder().roleArn(roleArn).snapshotId(snapshotId).build();
  }

  /**
   * Copies the SDK's model of a service's volume.
   *
   * @param sdk the model
   * @return the volume
   */
  static EbsVolume of(ServiceManagedEBSVolumeConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .roleArn(SdkValues.text(sdk.roleArn()))
        .sizeInGiB(SdkValues.optional(sdk.sizeInGiB()))
        .snapshotId(Optional.ofNullable(sdk.snapshotId()))
        .volumeInitializationRate(SdkValues.optional(sdk.volumeInitializationRate()))
        .volumeType(Optional.ofNullable(sdk.volumeType()))
        .iops(SdkValues.optional(sdk.iops()))
        .throughput(SdkValues.optional(sdk.throughput()))
        .encrypted(Optional.ofNullable(sdk.encrypted()))
        .kmsKeyId(Optional.ofNullable(sdk.kmsKeyId()))
        .filesystemType(
            OpenEnum.parseNullable(TaskFilesystemType.class, sdk.filesystemTypeAsString()))
        .tagSpecifications(SdkLists.map(sdk.tagSpecifications(), EbsTags::of))
        .build();
  }

  /**
   * Copies the SDK's model of a task's volume, but for its termination policy.
   *
   * @param sdk the model
   * @return the volume
   */
  static EbsVolume of(TaskManagedEBSVolumeConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return of(SdkMembers.copy(sdk, ServiceManagedEBSVolumeConfiguration.builder()).build());
  }

  /**
   * Returns a copy of the general type gp3.
   *
   * @param iops 3000 to 16000 I/O operations per second
   * @param throughput at most 1000 MiB per second
   * @return a copy
   */
  default EbsVolume gp3(int iops, int throughput) {
    return toBuilder().volumeType("gp3").iops(iops).throughput(throughput).build();
  }

  /**
   * Returns a copy of a type with provisioned I/O operations.
   *
   * @param iops 100 to 64000 I/O operations per second
   * @return a copy
   */
  default EbsVolume io1(int iops) {
    return provisioned("io1", iops);
  }

  /**
   * Returns a copy of a type with provisioned I/O operations.
   *
   * @param iops 100 to 256000 I/O operations per second
   * @return a copy
   */
  default EbsVolume io2(int iops) {
    return provisioned("io2", iops);
  }

  private EbsVolume provisioned(String type, int iops) {
    return toBuilder().volumeType(type).iops(iops).throughput(OptionalInt.empty()).build();
  }

  /**
   * Returns a copy that is encrypted with a key.
   *
   * @param kmsKeyId a KMS key's ARN, id or alias
   * @return a copy
   */
  default EbsVolume encrypted(String kmsKeyId) {
    return toBuilder().encrypted(true).kmsKeyId(kmsKeyId).build();
  }

  /**
   * Returns a copy with one more set of tags.
   *
   * @param tags tags, or whence they are taken
   * @return a copy
   */
  default EbsVolume tags(EbsTags tags) {
    Objects.requireNonNull(tags, "tags");
    return toBuilder().tagSpecification(tags).build();
  }

  /**
   * Starts a volume from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model of a service's volume.
   *
   * @return the model
   */
  default ServiceManagedEBSVolumeConfiguration toSdk() {
    return ServiceManagedEBSVolumeConfiguration.builder()
        .roleArn(roleArn())
        .sizeInGiB(SdkValues.orNull(sizeInGiB()))
        .snapshotId(snapshotId().orElse(null))
        .volumeInitializationRate(SdkValues.orNull(volumeInitializationRate()))
        .volumeType(volumeType().orElse(null))
        .iops(SdkValues.orNull(iops()))
        .throughput(SdkValues.orNull(throughput()))
        .encrypted(encrypted().orElse(null))
        .kmsKeyId(kmsKeyId().orElse(null))
        .filesystemType(filesystemType().map(OpenEnum::text).orElse(null))
        .tagSpecifications(SdkLists.mapOrNull(tagSpecifications(), EbsTags::toSdk))
        .build();
  }

  /**
   * Returns the start of the SDK's model of a task's volume, which has the same members, and a
   * termination policy.
   *
   * @return a builder of the model
   */
  default TaskManagedEBSVolumeConfiguration.Builder toTaskSdk() {
    return SdkMembers.copy(toSdk(), TaskManagedEBSVolumeConfiguration.builder());
  }

  /** Builds an {@link EbsVolume}. Not thread-safe. */
  final class Builder extends ImmutableEbsVolume.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder filesystemType(TaskFilesystemType value) {
      return filesystemType(OpenEnum.of(value));
    }
  }
}
