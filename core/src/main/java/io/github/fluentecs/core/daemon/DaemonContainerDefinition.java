package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.taskdefinition.ContainerDependency;
import io.github.fluentecs.core.taskdefinition.ContainerRestartPolicy;
import io.github.fluentecs.core.taskdefinition.FirelensConfiguration;
import io.github.fluentecs.core.taskdefinition.HealthCheck;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.core.taskdefinition.MountPoint;
import io.github.fluentecs.core.taskdefinition.SystemControl;
import io.github.fluentecs.core.taskdefinition.Ulimit;
import io.github.fluentecs.core.value.Arguments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * One container of a daemon task definition: without port mappings, links and the other members
 * that only ordinary containers have. Immutable and thread-safe; {@code toString} masks environment
 * values and the locations of secrets.
 *
 * <p>Copy methods can be chained: {@code daemonContainer("agent", "agent:1").memory(256)}.
 */
@Value.Immutable
public interface DaemonContainerDefinition {
  /**
   * Returns the container's name.
   *
   * @return 1 to 255 letters, digits, - and _
   */
  String name();

  /**
   * Returns the image.
   *
   * @return for example {@code public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1}
   */
  String image();

  /**
   * Returns whether the task stops when the container does.
   *
   * @return absent means yes
   */
  Optional<Boolean> essential();

  /**
   * Returns the CPU units.
   *
   * @return CPU units, 1024 per vCPU
   */
  OptionalInt cpu();

  /**
   * Returns the hard limit of memory.
   *
   * @return MiB
   */
  OptionalInt memory();

  /**
   * Returns the soft limit of memory.
   *
   * @return MiB
   */
  OptionalInt memoryReservation();

  /**
   * Returns the command.
   *
   * @return the words of the command; empty keeps the image's
   */
  List<String> command();

  /**
   * Returns the entry point.
   *
   * @return the words of the entry point; empty keeps the image's
   */
  List<String> entryPoint();

  /**
   * Returns the working directory of the command.
   *
   * @return a path; absent keeps the image's
   */
  Optional<String> workingDirectory();

  /**
   * Returns the user of the container's processes.
   *
   * @return a user, {@code uid}, {@code user:group} or {@code uid:gid}; absent keeps the image's
   */
  Optional<String> user();

  /**
   * Returns the environment variables.
   *
   * @return values by name
   */
  @Value.Redacted
  Map<String, String> environment();

  /**
   * Returns the files of environment variables.
   *
   * @return ARNs of {@code .env} objects in S3
   */
  List<String> environmentFiles();

  /**
   * Returns the environment variables whose values are secrets.
   *
   * @return by name, the ARN of a Secrets Manager secret or the name or ARN of an SSM parameter
   */
  @Value.Redacted
  Map<String, String> secrets();

  /**
   * Returns the credentials of a private registry.
   *
   * @return the name or ARN of a Secrets Manager secret
   */
  Optional<String> repositoryCredentials();

  /**
   * Returns the conditions of other containers before this one starts.
   *
   * @return the dependencies
   */
  List<ContainerDependency> dependsOn();

  /**
   * Returns how long dependent containers wait for this one; sent in whole seconds, rounded up.
   *
   * @return the time
   */
  Optional<Duration> startTimeout();

  /**
   * Returns the time between SIGTERM and SIGKILL; sent in whole seconds, rounded up.
   *
   * @return the time
   */
  Optional<Duration> stopTimeout();

  /**
   * Returns the health check, without which ECS only sees that a container has stopped.
   *
   * @return the check
   */
  Optional<HealthCheck> healthCheck();

  /**
   * Returns whether the container is restarted when it exits.
   *
   * @return the policy; absent means that it is not
   */
  Optional<ContainerRestartPolicy> restartPolicy();

  /**
   * Returns the log configuration.
   *
   * @return awslogs, splunk or awsfirelens; absent means the default of the instance
   */
  Optional<LogConfiguration> logConfiguration();

  /**
   * Returns the log router that the container is.
   *
   * @return the configuration; absent for all other containers
   */
  Optional<FirelensConfiguration> firelensConfiguration();

  /**
   * Returns the volumes that the container mounts.
   *
   * @return the mount points
   */
  List<MountPoint> mountPoints();

  /**
   * Returns whether the container cannot write to its root file system.
   *
   * @return absent means that it can
   */
  Optional<Boolean> readonlyRootFilesystem();

  /**
   * Returns whether the container has the privileges of root on the instance.
   *
   * @return absent means no
   */
  Optional<Boolean> privileged();

  /**
   * Returns the Linux settings.
   *
   * @return capabilities, devices and file systems in memory
   */
  Optional<DaemonLinuxParameters> linuxParameters();

  /**
   * Returns the resource limits of processes.
   *
   * @return the limits; absent ones keep those of the container daemon
   */
  List<Ulimit> ulimits();

  /**
   * Returns the kernel parameters.
   *
   * @return the parameters
   */
  List<SystemControl> systemControls();

  /**
   * Returns whether the standard input is kept open.
   *
   * @return absent means no
   */
  Optional<Boolean> interactive();

  /**
   * Returns whether a terminal is allocated.
   *
   * @return absent means no
   */
  Optional<Boolean> pseudoTerminal();

  /**
   * Returns the changes to the SDK's model that are applied last, in order.
   *
   * @return the changes
   */
  List<
          Consumer<
              ? super software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition.Builder>>
      customizations();

  /**
   * Starts a definition.
   *
   * @param name the container's name
   * @param image the container's image
   * @return a builder
   */
  static Builder builder(String name, String image) {
    return new Builder().name(name).image(image);
  }

  /**
   * Copies the SDK's model. What attributes cannot carry, such as two environment variables of the
   * same name, is kept as a customization.
   *
   * @param sdk the model
   * @return the definition
   */
  static DaemonContainerDefinition of(
      software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return DaemonContainerModel.read(sdk);
  }

  /**
   * Returns a copy that is not essential: the task keeps running when it stops.
   *
   * @return a copy
   */
  default DaemonContainerDefinition nonEssential() {
    return toBuilder().essential(false).build();
  }

  /**
   * Returns a copy with a number of CPU units.
   *
   * @param units CPU units, 1024 per vCPU
   * @return a copy
   */
  default DaemonContainerDefinition cpu(int units) {
    return toBuilder().cpu(units).build();
  }

  /**
   * Returns a copy with a hard limit of memory.
   *
   * @param mebibytes MiB
   * @return a copy
   */
  default DaemonContainerDefinition memory(int mebibytes) {
    return toBuilder().memory(mebibytes).build();
  }

  /**
   * Returns a copy with a command.
   *
   * @param words the words of the command
   * @return a copy
   */
  default DaemonContainerDefinition command(String... words) {
    return toBuilder().command(Arguments.list("words", words)).build();
  }

  /**
   * Returns a copy with an environment variable.
   *
   * @param variable its name
   * @param value its value
   * @return a copy
   */
  default DaemonContainerDefinition environment(String variable, String value) {
    Objects.requireNonNull(variable, "variable");
    return toBuilder().environment(variable, value).build();
  }

  /**
   * Returns a copy with an environment variable whose value is a secret.
   *
   * @param variable its name
   * @param valueFrom the ARN of a Secrets Manager secret, or the name or ARN of an SSM parameter
   * @return a copy
   */
  default DaemonContainerDefinition secret(String variable, String valueFrom) {
    Objects.requireNonNull(variable, "variable");
    Objects.requireNonNull(valueFrom, "valueFrom");
    return toBuilder().secret(variable, valueFrom).build();
  }

  /**
   * Returns a copy with a health check.
   *
   * @param check the check
   * @return a copy
   */
  default DaemonContainerDefinition healthCheck(HealthCheck check) {
    Objects.requireNonNull(check, "check");
    return toBuilder().healthCheck(check).build();
  }

  /**
   * Returns a copy with a log configuration.
   *
   * @param configuration the log configuration
   * @return a copy
   */
  default DaemonContainerDefinition logs(LogConfiguration configuration) {
    Objects.requireNonNull(configuration, "configuration");
    return toBuilder().logConfiguration(configuration).build();
  }

  /**
   * Returns a copy that mounts a volume.
   *
   * @param volume the volume's name
   * @param containerPath the path in the container
   * @return a copy
   */
  default DaemonContainerDefinition mount(String volume, String containerPath) {
    Objects.requireNonNull(volume, "volume");
    return toBuilder().mountPoint(MountPoint.of(volume, containerPath)).build();
  }

  /**
   * Returns a copy that mounts a volume for reading only.
   *
   * @param volume the volume's name
   * @param containerPath the path in the container
   * @return a copy
   */
  default DaemonContainerDefinition mountReadOnly(String volume, String containerPath) {
    Objects.requireNonNull(volume, "volume");
    return toBuilder().mountPoint(MountPoint.readOnly(volume, containerPath)).build();
  }

  /**
   * Returns a copy with Linux settings.
   *
   * @param parameters the settings
   * @return a copy
   */
  default DaemonContainerDefinition linux(DaemonLinuxParameters parameters) {
    Objects.requireNonNull(parameters, "parameters");
    return toBuilder().linuxParameters(parameters).build();
  }

  /**
   * Returns a copy with the privileges of root on the instance.
   *
   * @return a copy
   */
  default DaemonContainerDefinition withPrivileges() {
    return toBuilder().privileged(true).build();
  }

  /**
   * Starts a definition from this one.
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
  default software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition toSdk() {
    return DaemonContainerModel.write(this);
  }

  /** Builds a {@link DaemonContainerDefinition}. Not thread-safe. */
  final class Builder extends ImmutableDaemonContainerDefinition.Builder {
    Builder() {}
  }
}
