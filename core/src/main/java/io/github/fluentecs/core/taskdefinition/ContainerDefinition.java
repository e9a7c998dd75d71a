package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.UlimitName;
import software.amazon.awssdk.services.ecs.model.VersionConsistency;

/**
 * One container of a task definition. Immutable and thread-safe; {@code toString} masks environment
 * values and the locations of secrets.
 *
 * <p>Copy methods can be chained: {@code containerDefinition("web", "nginx").port(80)}.
 */
@Value.Immutable
public interface ContainerDefinition {
  /**
   * Returns the container's name.
   *
   * @return 1 to 255 letters, digits, - and _
   */
  String name();

  /**
   * Returns the image.
   *
   * @return for example {@code nginx:1.27}
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
   * Returns the port mappings.
   *
   * @return the mappings; none in the network mode none
   */
  List<PortMapping> portMappings();

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
   * Returns the conditions of other containers before this one starts.
   *
   * @return the dependencies
   */
  List<ContainerDependency> dependsOn();

  /**
   * Returns the health check.
   *
   * @return the check; ECS ignores the image's own health check
   */
  Optional<HealthCheck> healthCheck();

  /**
   * Returns the log configuration.
   *
   * @return the configuration; absent means the default of the container daemon
   */
  Optional<LogConfiguration> logConfiguration();

  /**
   * Returns how long dependent containers wait for this one; sent in whole seconds, rounded up.
   *
   * @return on Fargate 2 to 120 seconds
   */
  Optional<Duration> startTimeout();

  /**
   * Returns the time between SIGTERM and SIGKILL; sent in whole seconds, rounded up.
   *
   * @return on Fargate 2 to 120 seconds; absent means 30 seconds
   */
  Optional<Duration> stopTimeout();

  /**
   * Returns the GPUs and other devices.
   *
   * @return the requirements
   */
  List<ResourceRequirement> resourceRequirements();

  /**
   * Returns the credentials of a private registry.
   *
   * @return the name or ARN of a Secrets Manager secret
   */
  Optional<String> repositoryCredentials();

  /**
   * Returns whether ECS resolves the tag of the image to a digest, so that all tasks of a
   * deployment have the same image.
   *
   * @return enabled or disabled (rule
   *     RegisterTaskDefinition/containerDefinitions.versionConsistency); absent means enabled
   */
  Optional<OpenEnum<VersionConsistency>> versionConsistency();

  /**
   * Returns whether the container is restarted when it exits.
   *
   * @return the policy; absent means that it is not
   */
  Optional<ContainerRestartPolicy> restartPolicy();

  /**
   * Returns the user of the container's processes.
   *
   * @return a user, {@code uid}, {@code user:group} or {@code uid:gid}; absent keeps the image's
   */
  Optional<String> user();

  /**
   * Returns the working directory of the command.
   *
   * @return a path; absent keeps the image's
   */
  Optional<String> workingDirectory();

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
   * Returns the volumes that the container mounts.
   *
   * @return the mount points
   */
  List<MountPoint> mountPoints();

  /**
   * Returns the containers whose volumes the container mounts too.
   *
   * @return the other containers
   */
  List<VolumeFrom> volumesFrom();

  /**
   * Returns whether the container cannot write to its root file system.
   *
   * @return absent means that it can
   */
  Optional<Boolean> readonlyRootFilesystem();

  /**
   * Returns the settings that only Linux has.
   *
   * @return capabilities, devices, memory
   */
  Optional<LinuxParameters> linuxParameters();

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
   * Returns whether the container has the privileges of root on the host.
   *
   * @return absent means no; not on Fargate
   */
  Optional<Boolean> privileged();

  /**
   * Returns the security options of Docker.
   *
   * @return for example {@code no-new-privileges} (rule
   *     RegisterTaskDefinition/containerDefinitions.dockerSecurityOptions/form); none on Fargate
   */
  List<String> dockerSecurityOptions();

  /**
   * Returns the credential specification for Active Directory.
   *
   * @return at most one: {@code credentialspec:} or {@code credentialspecdomainless:} and an ARN
   *     (rule RegisterTaskDefinition/containerDefinitions.credentialSpecs)
   */
  List<String> credentialSpecs();

  /**
   * Returns the host name.
   *
   * @return absent means one that Docker chooses; not in the network mode awsvpc
   */
  Optional<String> hostname();

  /**
   * Returns whether the container has no network.
   *
   * @return absent means that it has
   */
  Optional<Boolean> disableNetworking();

  /**
   * Returns the containers that can be reached by name without port mappings, in the network mode
   * bridge.
   *
   * @return {@code name} or {@code name:alias}
   */
  List<String> links();

  /**
   * Returns the DNS servers.
   *
   * @return IP addresses; none in the network mode awsvpc
   */
  List<String> dnsServers();

  /**
   * Returns the DNS search domains.
   *
   * @return domains; none in the network mode awsvpc
   */
  List<String> dnsSearchDomains();

  /**
   * Returns the lines to add to {@code /etc/hosts}.
   *
   * @return the lines; none in the network mode awsvpc
   */
  List<HostEntry> extraHosts();

  /**
   * Returns the labels of the container.
   *
   * @return values by name
   */
  Map<String, String> dockerLabels();

  /**
   * Returns the log router that the container is.
   *
   * @return the configuration; absent for all other containers
   */
  Optional<FirelensConfiguration> firelensConfiguration();

  /**
   * Returns the changes to the SDK's model that are applied last, in order.
   *
   * @return the changes
   */
  List<Consumer<? super software.amazon.awssdk.services.ecs.model.ContainerDefinition.Builder>>
      customizations();

  /**
   * Defines a container.
   *
   * @param name its name
   * @param image its image
   * @return the definition
   */
  static ContainerDefinition of(String name, String image) {
    return builder(name, image).build();
  }

  /**
   * Copies the SDK's model. What attributes cannot carry, such as two environment variables of the
   * same name, is kept as a customization.
   *
   * @param sdk the model
   * @return the definition
   */
  static ContainerDefinition of(software.amazon.awssdk.services.ecs.model.ContainerDefinition sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return ContainerModel.read(sdk);
  }

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
   * Returns a copy that is not essential: the task keeps running when it stops.
   *
   * @return a copy
   */
  default ContainerDefinition nonEssential() {
    return toBuilder().essential(false).build();
  }

  /**
   * Returns a copy with a number of CPU units.
   *
   * @param units CPU units, 1024 per vCPU
   * @return a copy
   */
  default ContainerDefinition cpu(int units) {
    return toBuilder().cpu(units).build();
  }

  /**
   * Returns a copy with a hard limit of memory.
   *
   * @param mebibytes MiB
   * @return a copy
   */
  default ContainerDefinition memory(int mebibytes) {
    return toBuilder().memory(mebibytes).build();
  }

  /**
   * Returns a copy with one more port.
   *
   * @param containerPort 1 to 65535
   * @return a copy
   */
  default ContainerDefinition port(int containerPort) {
    return port(PortMapping.of(containerPort));
  }

  /**
   * Returns a copy with more ports.
   *
   * @param mapping the mapping
   * @return a copy
   */
  default ContainerDefinition port(PortMapping mapping) {
    Objects.requireNonNull(mapping, "mapping");
    return toBuilder().portMapping(mapping).build();
  }

  /**
   * Returns a copy with a command.
   *
   * @param words the words of the command
   * @return a copy
   */
  default ContainerDefinition command(String... words) {
    return toBuilder().command(Arguments.list("words", words)).build();
  }

  /**
   * Returns a copy with an environment variable.
   *
   * @param variable its name
   * @param value its value
   * @return a copy
   */
  default ContainerDefinition environment(String variable, String value) {
    Objects.requireNonNull(variable, "variable");
    Objects.requireNonNull(value, "value");
    return toBuilder().environment(variable, value).build();
  }

  /**
   * Returns a copy with an environment variable whose value is a secret.
   *
   * @param variable its name
   * @param valueFrom the ARN of a Secrets Manager secret, or the name or ARN of an SSM parameter
   * @return a copy
   */
  default ContainerDefinition secret(String variable, String valueFrom) {
    Objects.requireNonNull(variable, "variable");
    Objects.requireNonNull(valueFrom, "valueFrom");
    return toBuilder().secret(variable, valueFrom).build();
  }

  /**
   * Returns a copy that waits for another container.
   *
   * @param containerName the other container
   * @param condition the condition that it must have reached
   * @return a copy
   */
  default ContainerDefinition dependsOn(String containerName, ContainerCondition condition) {
    Objects.requireNonNull(condition, "condition");
    return toBuilder().dependsOn(ContainerDependency.of(containerName, condition)).build();
  }

  /**
   * Returns a copy with a health check.
   *
   * @param check the check
   * @return a copy
   */
  default ContainerDefinition healthCheck(HealthCheck check) {
    Objects.requireNonNull(check, "check");
    return toBuilder().healthCheck(check).build();
  }

  /**
   * Returns a copy with a log configuration.
   *
   * @param configuration the log configuration
   * @return a copy
   */
  default ContainerDefinition logs(LogConfiguration configuration) {
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
  default ContainerDefinition mount(String volume, String containerPath) {
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
  default ContainerDefinition mountReadOnly(String volume, String containerPath) {
    Objects.requireNonNull(volume, "volume");
    return toBuilder().mountPoint(MountPoint.readOnly(volume, containerPath)).build();
  }

  /**
   * Returns a copy that routes the logs of the other containers.
   *
   * @param configuration the log router
   * @return a copy
   */
  default ContainerDefinition firelens(FirelensConfiguration configuration) {
    Objects.requireNonNull(configuration, "configuration");
    return toBuilder().firelensConfiguration(configuration).build();
  }

  /**
   * Returns a copy with settings that only Linux has.
   *
   * @param parameters the settings
   * @return a copy
   */
  default ContainerDefinition linux(LinuxParameters parameters) {
    Objects.requireNonNull(parameters, "parameters");
    return toBuilder().linuxParameters(parameters).build();
  }

  /**
   * Returns a copy with a resource limit.
   *
   * @param name the limit
   * @param softLimit the limit that applies
   * @param hardLimit the highest soft limit that a process can set
   * @return a copy
   */
  default ContainerDefinition ulimit(UlimitName name, int softLimit, int hardLimit) {
    Objects.requireNonNull(name, "name");
    return toBuilder().ulimit(Ulimit.of(name, softLimit, hardLimit)).build();
  }

  /**
   * Returns a copy with another user.
   *
   * @param user a user, {@code uid}, {@code user:group} or {@code uid:gid}
   * @return a copy
   */
  default ContainerDefinition user(String user) {
    return toBuilder().user(user).build();
  }

  /**
   * Returns a copy that cannot write to its root file system.
   *
   * @return a copy
   */
  default ContainerDefinition withReadonlyRootFilesystem() {
    return toBuilder().readonlyRootFilesystem(true).build();
  }

  /**
   * Returns a copy that ECS restarts when it exits.
   *
   * @param policy when it is restarted
   * @return a copy
   */
  default ContainerDefinition restart(ContainerRestartPolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return toBuilder().restartPolicy(policy).build();
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
  default software.amazon.awssdk.services.ecs.model.ContainerDefinition toSdk() {
    return ContainerModel.write(this);
  }

  /** Builds a {@link ContainerDefinition}. Not thread-safe. */
  final class Builder extends ImmutableContainerDefinition.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder versionConsistency(VersionConsistency value) {
      return versionConsistency(OpenEnum.of(value));
    }

    /**
     * Adds a requirement of GPUs.
     *
     * @param count a number, or {@code ALL}
     * @return this builder
     */
    public Builder gpus(String count) {
      Objects.requireNonNull(count, "count");
      return resourceRequirement(ResourceRequirement.gpus(count));
    }
  }
}
