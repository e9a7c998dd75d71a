package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DeviceCgroupPermission;

/**
 * A device of the host in a container, not on Fargate. Immutable and thread-safe.
 *
 * @param hostPath the device's path on the host (rule
 *     RegisterTaskDefinition/containerDefinitions.linuxParameters.devices.hostPath)
 * @param containerPath its path in the container; absent means the same
 * @param permissions read, write and mknod (rule
 *     RegisterTaskDefinition/containerDefinitions.linuxParameters.devices.permissions); empty means
 *     all three
 */
public record Device(
    String hostPath,
    Optional<String> containerPath,
    List<OpenEnum<DeviceCgroupPermission>> permissions) {
  /**
   * Copies the permissions.
   *
   * @param hostPath the device's path on the host
   * @param containerPath its path in the container
   * @param permissions read, write and mknod
   */
  public Device {
    Objects.requireNonNull(hostPath, "hostPath");
    Objects.requireNonNull(containerPath, "containerPath");
    permissions = Arguments.copyOf("permissions", permissions);
  }

  /**
   * Makes a device with the same path in the container.
   *
   * @param hostPath the device's path on the host
   * @param permissions none means all three
   * @return the device
   */
  public static Device of(String hostPath, DeviceCgroupPermission... permissions) {
    return new Device(
        hostPath,
        Optional.empty(),
        Arguments.list("permissions", permissions).stream().map(OpenEnum::of).toList());
  }

  static Device of(software.amazon.awssdk.services.ecs.model.Device sdk) {
    return new Device(
        SdkValues.text(sdk.hostPath()),
        Optional.ofNullable(sdk.containerPath()),
        SdkLists.map(
            sdk.permissionsAsStrings(),
            text -> OpenEnum.parse(DeviceCgroupPermission.class, text)));
  }

  /**
   * Returns a copy with another path in the container.
   *
   * @param path the path in the container
   * @return a copy
   */
  public Device at(String path) {
    Objects.requireNonNull(path, "path");
    return new Device(hostPath, Optional.of(path), permissions);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.Device toSdk() {
    return software.amazon.awssdk.services.ecs.model.Device.builder()
        .hostPath(hostPath)
        .containerPath(containerPath.orElse(null))
        .permissionsWithStrings(OpenEnum.textsOrNull(permissions))
        .build();
  }
}
