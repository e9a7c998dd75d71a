package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A volume of a task, which its containers mount by its name. Immutable and thread-safe.
 *
 * <p>Copy methods can be chained: {@code volume("data").efs(EfsVolume.of("fs-1").withIam())}.
 */
@Value.Immutable
public interface Volume {
  /**
   * Returns the name that mount points refer to.
   *
   * @return 1 to 255 letters, digits, - and _ (rule RegisterTaskDefinition/volumes.name)
   */
  String name();

  /**
   * Returns where the data is.
   *
   * @return one of the kinds; absent means a path of the host that the container daemon chooses
   */
  Optional<VolumeConfiguration> configuration();

  /**
   * Returns the changes to the SDK's model that are applied last, in order.
   *
   * @return the changes
   */
  List<Consumer<? super software.amazon.awssdk.services.ecs.model.Volume.Builder>> customizations();

  /**
   * Makes a volume that containers of a task share, and that ends with the task.
   *
   * @param name its name
   * @return the volume
   */
  static Volume of(String name) {
    return new Builder().name(name).build();
  }

  /**
   * Copies the SDK's model. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the model
   * @return the volume
   */
  static Volume of(software.amazon.awssdk.services.ecs.model.Volume sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Volume typed =
        new Builder().name(SdkValues.text(sdk.name())).configuration(configuration(sdk)).build();
    return Unsaid.of(sdk, typed.toSdk())
        .map(rest -> typed.toBuilder().customize(rest).build())
        .orElse(typed);
  }

  private static Optional<VolumeConfiguration> configuration(
      software.amazon.awssdk.services.ecs.model.Volume sdk) {
    if (sdk.efsVolumeConfiguration() != null) {
      return Optional.of(EfsVolume.of(sdk.efsVolumeConfiguration()));
    }
    if (NewerMember.S3_FILES.read(sdk) instanceof SdkPojo s3) {
      return Optional.of(s3Files(s3));
    }
    if (sdk.fsxWindowsFileServerVolumeConfiguration() != null) {
      return Optional.of(FsxWindowsVolume.of(sdk.fsxWindowsFileServerVolumeConfiguration()));
    }
    if (sdk.dockerVolumeConfiguration() != null) {
      return Optional.of(DockerVolume.of(sdk.dockerVolumeConfiguration()));
    }
    if (Boolean.TRUE.equals(sdk.configuredAtLaunch())) {
      return Optional.of(new VolumeAtLaunch());
    }
    return Optional.ofNullable(sdk.host())
        .map(host -> new HostVolume(Optional.ofNullable(host.sourcePath())));
  }

  private static S3FilesVolume s3Files(SdkPojo sdk) {
    return S3FilesVolume.builder(SdkValues.text((String) SdkMembers.read(sdk, "fileSystemArn")))
        .rootDirectory(Optional.ofNullable((String) SdkMembers.read(sdk, "rootDirectory")))
        .transitEncryptionPort(
            SdkValues.optional((Integer) SdkMembers.read(sdk, "transitEncryptionPort")))
        .accessPointArn(Optional.ofNullable((String) SdkMembers.read(sdk, "accessPointArn")))
        .build();
  }

  /**
   * Returns a copy on a path of the host.
   *
   * @param sourcePath a path on the container instance
   * @return a copy
   */
  default Volume hostPath(String sourcePath) {
    Objects.requireNonNull(sourcePath, "sourcePath");
    return on(new HostVolume(Optional.of(sourcePath)));
  }

  /**
   * Returns a copy on an EFS file system.
   *
   * @param efs the file system, and how it is mounted
   * @return a copy
   */
  default Volume efs(EfsVolume efs) {
    Objects.requireNonNull(efs, "efs");
    return on(efs);
  }

  /**
   * Returns a copy that is configured when a task or service is launched.
   *
   * @return a copy
   */
  default Volume configuredAtLaunch() {
    return on(new VolumeAtLaunch());
  }

  /**
   * Returns a copy whose data is elsewhere.
   *
   * @param configuration for example a Docker volume
   * @return a copy
   */
  default Volume on(VolumeConfiguration configuration) {
    return toBuilder().configuration(configuration).build();
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
   * Returns the SDK's model, customizations applied.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.Volume toSdk() {
    var model = software.amazon.awssdk.services.ecs.model.Volume.builder().name(name());
    configuration().ifPresent(configuration -> configuration.applyTo(model));
    customizations().forEach(customization -> customization.accept(model));
    return model.build();
  }

  /** Builds a {@link Volume}. Not thread-safe. */
  final class Builder extends ImmutableVolume.Builder {
    Builder() {}
  }
}
