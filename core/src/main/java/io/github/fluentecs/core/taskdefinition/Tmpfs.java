package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;

/**
 * A file system in memory that a container mounts. Immutable and thread-safe.
 *
 * @param containerPath the absolute path in the container (rule
 *     RegisterTaskDefinition/containerDefinitions.linuxParameters.tmpfs.containerPath)
 * @param size the highest size in MiB
 * @param mountOptions options such as {@code noexec} (rule
 *     RegisterTaskDefinition/containerDefinitions.linuxParameters.tmpfs.mountOptions)
 */
public record Tmpfs(String containerPath, int size, List<String> mountOptions) {
  /**
   * Copies the options.
   *
   * @param containerPath the absolute path in the container
   * @param size the highest size in MiB
   * @param mountOptions options such as {@code noexec}
   */
  public Tmpfs {
    Objects.requireNonNull(containerPath, "containerPath");
    mountOptions = Arguments.copyOf("mountOptions", mountOptions);
  }

  /**
   * Makes a file system.
   *
   * @param containerPath the absolute path in the container
   * @param size the highest size in MiB
   * @param mountOptions options such as {@code noexec}
   * @return the file system
   */
  public static Tmpfs of(String containerPath, int size, String... mountOptions) {
    return new Tmpfs(containerPath, size, Arguments.list("mountOptions", mountOptions));
  }

  static Tmpfs of(software.amazon.awssdk.services.ecs.model.Tmpfs sdk) {
    return new Tmpfs(
        SdkValues.text(sdk.containerPath()),
        SdkValues.number(sdk.size()),
        SdkLists.present(sdk.mountOptions()));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  public software.amazon.awssdk.services.ecs.model.Tmpfs toSdk() {
    return software.amazon.awssdk.services.ecs.model.Tmpfs.builder()
        .containerPath(containerPath)
        .size(size)
        .mountOptions(SdkLists.orNull(mountOptions))
        .build();
  }
}
