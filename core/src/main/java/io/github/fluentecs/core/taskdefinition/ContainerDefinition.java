package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.Arguments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

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
   * Returns the number of GPUs.
   *
   * @return a count, or {@code ALL}
   */
  Optional<String> gpus();

  /**
   * Returns the changes to the SDK's model that are applied last, in order; they can set every
   * member that this type has no attribute for, such as mount points.
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
    return toBuilder().dependsOn(ContainerDependency.of(containerName, condition)).build();
  }

  /**
   * Returns a copy with a health check.
   *
   * @param check the check
   * @return a copy
   */
  default ContainerDefinition healthCheck(HealthCheck check) {
    return toBuilder().healthCheck(check).build();
  }

  /**
   * Returns a copy with a log configuration.
   *
   * @param configuration the log configuration
   * @return a copy
   */
  default ContainerDefinition logs(LogConfiguration configuration) {
    return toBuilder().logConfiguration(configuration).build();
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
    return ContainerMembers.definition(this);
  }

  /** Builds a {@link ContainerDefinition}. Not thread-safe. */
  final class Builder extends ImmutableContainerDefinition.Builder {
    Builder() {}
  }
}
