package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.KernelCapabilities;

/**
 * The settings of a container that only Linux has. Immutable and thread-safe.
 *
 * <p>Copy methods can be chained: {@code linuxParameters().initProcess().drop("ALL")}.
 */
@Value.Immutable
public interface LinuxParameters {
  /**
   * Returns the capabilities that are added to those of Docker.
   *
   * @return for example {@code SYS_PTRACE}, the only one on Fargate (rule
   *     RegisterTaskDefinition/containerDefinitions.linuxParameters.capabilities.add)
   */
  List<String> addedCapabilities();

  /**
   * Returns the capabilities that are removed from those of Docker.
   *
   * @return for example {@code NET_RAW}, or {@code ALL} (rule
   *     RegisterTaskDefinition/containerDefinitions.linuxParameters.capabilities.drop)
   */
  List<String> droppedCapabilities();

  /**
   * Returns the devices of the host.
   *
   * @return the devices; none on Fargate
   */
  List<Device> devices();

  /**
   * Returns whether a process of Docker is the first: it forwards signals and reaps processes.
   *
   * @return absent means no
   */
  Optional<Boolean> initProcessEnabled();

  /**
   * Returns the size of {@code /dev/shm}.
   *
   * @return MiB; absent on Fargate
   */
  OptionalInt sharedMemorySize();

  /**
   * Returns the file systems in memory.
   *
   * @return the mounts; none on Fargate
   */
  List<Tmpfs> tmpfs();

  /**
   * Returns the swap memory that the container can use.
   *
   * @return MiB, 0 for none (rule
   *     RegisterTaskDefinition/containerDefinitions.linuxParameters.maxSwap); absent on Fargate,
   *     and elsewhere means the configuration of the instance
   */
  OptionalInt maxSwap();

  /**
   * Returns how readily memory is swapped; used only together with the swap memory.
   *
   * @return 0 to 100 (rule RegisterTaskDefinition/containerDefinitions.linuxParameters.swappiness);
   *     absent means 60
   */
  OptionalInt swappiness();

  /**
   * Makes parameters that change nothing.
   *
   * @return parameters with the defaults of ECS
   */
  static LinuxParameters ofDefaults() {
    return new Builder().build();
  }

  /**
   * Starts parameters.
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
   * @return the parameters
   */
  static LinuxParameters of(software.amazon.awssdk.services.ecs.model.LinuxParameters sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder parameters =
        builder()
            .devices(SdkLists.map(sdk.devices(), Device::of))
            .initProcessEnabled(Optional.ofNullable(sdk.initProcessEnabled()))
            .sharedMemorySize(SdkValues.optional(sdk.sharedMemorySize()))
            .tmpfs(SdkLists.map(sdk.tmpfs(), Tmpfs::of))
            .maxSwap(SdkValues.optional(sdk.maxSwap()))
            .swappiness(SdkValues.optional(sdk.swappiness()));
    if (sdk.capabilities() != null) {
      parameters
          .addedCapabilities(SdkLists.present(sdk.capabilities().add()))
          .droppedCapabilities(SdkLists.present(sdk.capabilities().drop()));
    }
    return parameters.build();
  }

  /**
   * Returns a copy with more capabilities.
   *
   * @param capabilities for example {@code SYS_PTRACE}
   * @return a copy
   */
  default LinuxParameters add(String... capabilities) {
    return toBuilder()
        .addAllAddedCapabilities(Arguments.list("capabilities", capabilities))
        .build();
  }

  /**
   * Returns a copy with fewer capabilities.
   *
   * @param capabilities for example {@code NET_RAW}, or {@code ALL}
   * @return a copy
   */
  default LinuxParameters drop(String... capabilities) {
    return toBuilder()
        .addAllDroppedCapabilities(Arguments.list("capabilities", capabilities))
        .build();
  }

  /**
   * Returns a copy whose first process is one of Docker, which forwards signals and reaps
   * processes.
   *
   * @return a copy
   */
  default LinuxParameters initProcess() {
    return toBuilder().initProcessEnabled(true).build();
  }

  /**
   * Returns a copy with one more device of the host.
   *
   * @param device the device
   * @return a copy
   */
  default LinuxParameters device(Device device) {
    Objects.requireNonNull(device, "device");
    return toBuilder().device(device).build();
  }

  /**
   * Returns a copy with one more file system in memory.
   *
   * @param containerPath the absolute path in the container
   * @param size the highest size in MiB
   * @param mountOptions options such as {@code noexec}
   * @return a copy
   */
  default LinuxParameters tmpfs(String containerPath, int size, String... mountOptions) {
    return toBuilder().tmpfs(Tmpfs.of(containerPath, size, mountOptions)).build();
  }

  /**
   * Returns a copy with a size of {@code /dev/shm}.
   *
   * @param mebibytes MiB
   * @return a copy
   */
  default LinuxParameters sharedMemory(int mebibytes) {
    return toBuilder().sharedMemorySize(mebibytes).build();
  }

  /**
   * Returns a copy with swap memory.
   *
   * @param mebibytes MiB; 0 means none
   * @return a copy
   */
  default LinuxParameters maxSwap(int mebibytes) {
    return toBuilder().maxSwap(mebibytes).build();
  }

  /**
   * Starts parameters from these.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.LinuxParameters toSdk() {
    return software.amazon.awssdk.services.ecs.model.LinuxParameters.builder()
        .capabilities(capabilities())
        .devices(SdkLists.mapOrNull(devices(), Device::toSdk))
        .initProcessEnabled(initProcessEnabled().orElse(null))
        .sharedMemorySize(SdkValues.orNull(sharedMemorySize()))
        .tmpfs(SdkLists.mapOrNull(tmpfs(), Tmpfs::toSdk))
        .maxSwap(SdkValues.orNull(maxSwap()))
        .swappiness(SdkValues.orNull(swappiness()))
        .build();
  }

  private @Nullable KernelCapabilities capabilities() {
    return addedCapabilities().isEmpty() && droppedCapabilities().isEmpty()
        ? null
        : KernelCapabilities.builder()
            .add(SdkLists.orNull(addedCapabilities()))
            .drop(SdkLists.orNull(droppedCapabilities()))
            .build();
  }

  /** Builds {@link LinuxParameters}. Not thread-safe. */
  final class Builder extends ImmutableLinuxParameters.Builder {
    Builder() {}
  }
}
