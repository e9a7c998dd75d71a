package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayContainer;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayRepositoryCredentials;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Secret;

/**
 * The container of an Express service that receives the traffic of its load balancer. Immutable and
 * thread-safe; {@code toString} masks environment values and the locations of secrets.
 */
@Value.Immutable
public interface PrimaryContainer {
  /**
   * Returns the image.
   *
   * @return for example {@code nginx:1.27} (rule EX-3)
   */
  String image();

  /**
   * Returns the port that receives traffic.
   *
   * @return 1 to 65535 (rule EX-4); absent means 80
   */
  OptionalInt containerPort();

  /**
   * Returns where CloudWatch Logs keeps the output.
   *
   * @return the log group and the prefix of its streams; absent means a group that ECS makes
   */
  Optional<AwsLogs> awsLogs();

  /**
   * Returns the secret with the credentials of a private registry.
   *
   * @return the ARN of a Secrets Manager secret; absent means a registry without credentials
   */
  Optional<String> credentialsParameter();

  /**
   * Returns the command.
   *
   * @return the words of the command; empty keeps the image's
   */
  List<String> command();

  /**
   * Returns the environment variables.
   *
   * @return values by name
   */
  @Value.Redacted
  Map<String, String> environment();

  /**
   * Returns the environment variables whose values are secrets.
   *
   * @return by name, the ARN of a Secrets Manager secret or the name or ARN of an SSM parameter
   *     (rule EX-6)
   */
  @Value.Redacted
  Map<String, String> secrets();

  /**
   * Makes a container of an image.
   *
   * @param image the image
   * @return the container
   */
  static PrimaryContainer of(String image) {
    return new Builder().image(image).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the container
   */
  static PrimaryContainer of(ExpressGatewayContainer sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .image(SdkValues.text(sdk.image()))
        .containerPort(SdkValues.optional(sdk.containerPort()))
        .awsLogs(Optional.ofNullable(sdk.awsLogsConfiguration()).map(AwsLogs::of))
        .credentialsParameter(
            Optional.ofNullable(sdk.repositoryCredentials())
                .map(ExpressGatewayRepositoryCredentials::credentialsParameter))
        .command(sdk.command())
        .environment(SdkValues.map(sdk.environment(), KeyValuePair::name, KeyValuePair::value))
        .secrets(SdkValues.map(sdk.secrets(), Secret::name, Secret::valueFrom))
        .build();
  }

  /**
   * Returns a copy with another port.
   *
   * @param port the port that receives traffic
   * @return a copy
   */
  default PrimaryContainer port(int port) {
    return toBuilder().containerPort(port).build();
  }

  /**
   * Returns a copy with an environment variable.
   *
   * @param variable its name
   * @param value its value
   * @return a copy
   */
  default PrimaryContainer environment(String variable, String value) {
    Objects.requireNonNull(variable, "variable");
    return toBuilder().environment(variable, value).build();
  }

  /**
   * Returns a copy with an environment variable whose value is a secret.
   *
   * @param variable its name
   * @param valueFrom where the value is
   * @return a copy
   */
  default PrimaryContainer secret(String variable, String valueFrom) {
    Objects.requireNonNull(variable, "variable");
    Objects.requireNonNull(valueFrom, "valueFrom");
    return toBuilder().secret(variable, valueFrom).build();
  }

  /**
   * Returns a copy with another command.
   *
   * @param words the words of the command
   * @return a copy
   */
  default PrimaryContainer command(String... words) {
    return toBuilder().command(Arguments.list("words", words)).build();
  }

  /**
   * Starts a container from this one.
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
  default ExpressGatewayContainer toSdk() {
    ExpressGatewayContainer.Builder container =
        ExpressGatewayContainer.builder()
            .image(image())
            .containerPort(containerPort().isPresent() ? containerPort().getAsInt() : null)
            .awsLogsConfiguration(awsLogs().map(AwsLogs::toSdk).orElse(null))
            .command(SdkLists.orNull(command()))
            .environment(
                SdkLists.mapOrNull(
                    environment(),
                    (name, value) -> KeyValuePair.builder().name(name).value(value).build()))
            .secrets(
                SdkLists.mapOrNull(
                    secrets(),
                    (name, from) -> Secret.builder().name(name).valueFrom(from).build()));
    credentialsParameter()
        .ifPresent(arn -> container.repositoryCredentials(c -> c.credentialsParameter(arn)));
    return container.build();
  }

  /** Builds a {@link PrimaryContainer}. Not thread-safe. */
  final class Builder extends ImmutablePrimaryContainer.Builder {
    Builder() {}
  }
}
