package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.taskdefinition.Device;
import io.github.fluentecs.core.taskdefinition.LinuxParameters;
import io.github.fluentecs.core.taskdefinition.Tmpfs;
import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Linux settings of a daemon's container: capabilities, devices and file systems in memory.
 * Immutable and thread-safe.
 */
@Value.Immutable
public interface DaemonLinuxParameters {
  /**
   * Returns the capabilities that are added to those of Docker.
   *
   * @return for example {@code NET_ADMIN} or {@code BPF}
   */
  List<String> addedCapabilities();

  /**
   * Returns the capabilities that are removed from those of Docker.
   *
   * @return for example {@code NET_RAW}, or {@code ALL}
   */
  List<String> droppedCapabilities();

  /**
   * Returns the devices of the host.
   *
   * @return the devices
   */
  List<Device> devices();

  /**
   * Returns whether a process of Docker is the first: it forwards signals and reaps processes.
   *
   * @return absent means no
   */
  Optional<Boolean> initProcessEnabled();

  /**
   * Returns the file systems in memory.
   *
   * @return the mounts
   */
  List<Tmpfs> tmpfs();

  /**
   * Starts parameters.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Makes parameters that add capabilities.
   *
   * @param capabilities for example {@code NET_ADMIN} or {@code BPF}
   * @return the parameters
   */
  static DaemonLinuxParameters adding(String... capabilities) {
    return builder().addAllAddedCapabilities(Arguments.list("capabilities", capabilities)).build();
  }

  /**
   * Copies what containers of daemons can have of the parameters of other containers.
   *
   * @param parameters the parameters of a container
   * @return the parameters
   */
  static DaemonLinuxParameters of(LinuxParameters parameters) {
    Objects.requireNonNull(parameters, "parameters");
    return builder()
        .addedCapabilities(parameters.addedCapabilities())
        .droppedCapabilities(parameters.droppedCapabilities())
        .devices(parameters.devices())
        .initProcessEnabled(parameters.initProcessEnabled())
        .tmpfs(parameters.tmpfs())
        .build();
  }

  /**
   * Returns the same parameters for other containers.
   *
   * @return the parameters
   */
  default LinuxParameters common() {
    return LinuxParameters.builder()
        .addedCapabilities(addedCapabilities())
        .droppedCapabilities(droppedCapabilities())
        .devices(devices())
        .initProcessEnabled(initProcessEnabled())
        .tmpfs(tmpfs())
        .build();
  }

  /**
   * Starts parameters from these.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds {@link DaemonLinuxParameters}. Not thread-safe. */
  final class Builder extends ImmutableDaemonLinuxParameters.Builder {
    Builder() {}
  }
}
