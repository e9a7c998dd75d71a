package io.github.fluentecs.simulator.engine.defaults;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DockerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.EFSAuthorizationConfigIAM;
import software.amazon.awssdk.services.ecs.model.EFSTransitEncryption;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.HostVolumeProperties;
import software.amazon.awssdk.services.ecs.model.Scope;
import software.amazon.awssdk.services.ecs.model.Volume;

/** The defaults of volumes in task definitions. */
final class VolumeDefaults {
  private VolumeDefaults() {}

  static Volume complete(Volume volume) {
    return volume.toBuilder()
        .host(host(volume))
        .efsVolumeConfiguration(complete(volume.efsVolumeConfiguration()))
        .dockerVolumeConfiguration(complete(volume.dockerVolumeConfiguration()))
        .build();
  }

  /** A volume that names no kind is a bind mount, whose directory Docker chooses. */
  private static @Nullable HostVolumeProperties host(Volume volume) {
    boolean isOfOtherKind =
        volume.efsVolumeConfiguration() != null
            || volume.dockerVolumeConfiguration() != null
            || volume.fsxWindowsFileServerVolumeConfiguration() != null
            || Boolean.TRUE.equals(volume.configuredAtLaunch());
    return isOfOtherKind || volume.host() != null
        ? volume.host()
        : HostVolumeProperties.builder().build();
  }

  private static @Nullable EFSVolumeConfiguration complete(@Nullable EFSVolumeConfiguration efs) {
    return efs == null
        ? null
        : efs.toBuilder()
            .rootDirectory(Given.or(efs.rootDirectory(), "/"))
            .transitEncryption(
                Given.or(efs.transitEncryptionAsString(), EFSTransitEncryption.DISABLED.toString()))
            .authorizationConfig(complete(efs.authorizationConfig()))
            .build();
  }

  private static @Nullable EFSAuthorizationConfig complete(
      @Nullable EFSAuthorizationConfig authorization) {
    return authorization == null
        ? null
        : authorization.toBuilder()
            .iam(
                Given.or(
                    authorization.iamAsString(), EFSAuthorizationConfigIAM.DISABLED.toString()))
            .build();
  }

  private static @Nullable DockerVolumeConfiguration complete(
      @Nullable DockerVolumeConfiguration docker) {
    return docker == null
        ? null
        : docker.toBuilder().scope(Given.or(docker.scopeAsString(), Scope.TASK.toString())).build();
  }
}
