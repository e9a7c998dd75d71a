package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Map;
import java.util.Objects;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;

/**
 * Makes a container the router of the logs of the others, which use {@link
 * LogConfiguration#awsfirelens}. Immutable and thread-safe; {@code toString} masks the options.
 */
@Value.Immutable
public interface FirelensConfiguration {
  /**
   * Returns the log router.
   *
   * @return fluentbit or fluentd (rule
   *     RegisterTaskDefinition/containerDefinitions.firelensConfiguration.type)
   */
  OpenEnum<FirelensConfigurationType> type();

  /**
   * Returns the options of the router.
   *
   * @return values by name (rule
   *     RegisterTaskDefinition/containerDefinitions.firelensConfiguration.options)
   */
  @Value.Redacted
  Map<String, String> options();

  /**
   * Routes logs with Fluent Bit.
   *
   * @return the configuration
   */
  static FirelensConfiguration fluentbit() {
    return builder(FirelensConfigurationType.FLUENTBIT).build();
  }

  /**
   * Routes logs with Fluentd.
   *
   * @return the configuration
   */
  static FirelensConfiguration fluentd() {
    return builder(FirelensConfigurationType.FLUENTD).build();
  }

  /**
   * Starts a configuration.
   *
   * @param type the log router
   * @return a builder
   */
  static Builder builder(FirelensConfigurationType type) {
    Objects.requireNonNull(type, "type");
    return new Builder().type(type);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static FirelensConfiguration of(
      software.amazon.awssdk.services.ecs.model.FirelensConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .type(OpenEnum.parse(FirelensConfigurationType.class, SdkValues.text(sdk.typeAsString())))
        .options(SdkValues.present(sdk.options()))
        .build();
  }

  /**
   * Returns a copy that reads more configuration from a file of the image.
   *
   * @param path the file's path in the container
   * @return a copy
   */
  default FirelensConfiguration configFile(String path) {
    Objects.requireNonNull(path, "path");
    return config("file", path);
  }

  /**
   * Returns a copy that reads more configuration from S3.
   *
   * @param arn the object's ARN; on Fargate, documents support only files
   * @return a copy
   */
  default FirelensConfiguration configInS3(String arn) {
    Objects.requireNonNull(arn, "arn");
    return config("s3", arn);
  }

  private FirelensConfiguration config(String type, String value) {
    return toBuilder().option("config-file-type", type).option("config-file-value", value).build();
  }

  /**
   * Returns a copy that adds no metadata of ECS, such as the task's ARN, to the logs.
   *
   * @return a copy
   */
  default FirelensConfiguration withoutEcsMetadata() {
    return toBuilder().option("enable-ecs-log-metadata", "false").build();
  }

  /**
   * Starts a configuration from this one.
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
  default software.amazon.awssdk.services.ecs.model.FirelensConfiguration toSdk() {
    return software.amazon.awssdk.services.ecs.model.FirelensConfiguration.builder()
        .type(type().text())
        .options(options().isEmpty() ? null : options())
        .build();
  }

  /** Builds a {@link FirelensConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableFirelensConfiguration.Builder {
    Builder() {}

    /**
     * Sets the log router from the SDK's enum.
     *
     * @param value the log router
     * @return this builder
     */
    public Builder type(FirelensConfigurationType value) {
      return type(OpenEnum.of(value));
    }
  }
}
