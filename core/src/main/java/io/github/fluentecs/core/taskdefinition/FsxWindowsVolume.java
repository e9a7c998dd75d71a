package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.FSxWindowsFileServerAuthorizationConfig;
import software.amazon.awssdk.services.ecs.model.FSxWindowsFileServerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * A volume on Amazon FSx for Windows File Server, for Windows container instances; all four values
 * are required (rule RegisterTaskDefinition/volumes.fsxWindowsFileServerVolumeConfiguration).
 * Immutable and thread-safe.
 *
 * @param fileSystemId the file system's id
 * @param rootDirectory the directory of the file system to mount as the root
 * @param credentialsParameter the ARN of the credentials: a Secrets Manager secret or an SSM
 *     parameter
 * @param domain the fully qualified name of an Active Directory domain
 */
public record FsxWindowsVolume(
    String fileSystemId, String rootDirectory, String credentialsParameter, String domain)
    implements VolumeConfiguration {
  /**
   * Checks that no value is null.
   *
   * @param fileSystemId the file system's id
   * @param rootDirectory the directory of the file system to mount as the root
   * @param credentialsParameter the ARN of the credentials
   * @param domain the fully qualified name of an Active Directory domain
   */
  public FsxWindowsVolume {
    Objects.requireNonNull(fileSystemId, "fileSystemId");
    Objects.requireNonNull(rootDirectory, "rootDirectory");
    Objects.requireNonNull(credentialsParameter, "credentialsParameter");
    Objects.requireNonNull(domain, "domain");
  }

  static FsxWindowsVolume of(FSxWindowsFileServerVolumeConfiguration sdk) {
    FSxWindowsFileServerAuthorizationConfig authorization = sdk.authorizationConfig();
    return new FsxWindowsVolume(
        SdkValues.text(sdk.fileSystemId()),
        SdkValues.text(sdk.rootDirectory()),
        SdkValues.text(authorization == null ? null : authorization.credentialsParameter()),
        SdkValues.text(authorization == null ? null : authorization.domain()));
  }

  @Override
  public void applyTo(Volume.Builder volume) {
    Objects.requireNonNull(volume, "volume");
    volume.fsxWindowsFileServerVolumeConfiguration(
        FSxWindowsFileServerVolumeConfiguration.builder()
            .fileSystemId(fileSystemId)
            .rootDirectory(rootDirectory)
            .authorizationConfig(
                FSxWindowsFileServerAuthorizationConfig.builder()
                    .credentialsParameter(credentialsParameter)
                    .domain(domain)
                    .build())
            .build());
  }
}
