package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Map;
import java.util.Objects;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.Secret;

/**
 * The logging of a container's output. Immutable and thread-safe; {@code toString} masks the
 * locations of secret options.
 */
@Value.Immutable
public interface LogConfiguration {
  /**
   * Returns the log driver.
   *
   * @return on Fargate: awslogs, splunk or awsfirelens
   */
  OpenEnum<LogDriver> logDriver();

  /**
   * Returns the options of the driver.
   *
   * @return values by name; masked in texts, since they may be secrets
   */
  @Value.Redacted
  Map<String, String> options();

  /**
   * Returns the options of the driver whose values are secrets.
   *
   * @return by name, the ARN of a Secrets Manager secret or the name or ARN of an SSM parameter
   */
  @Value.Redacted
  Map<String, String> secretOptions();

  /**
   * Sends output to CloudWatch Logs.
   *
   * @param group the log group
   * @param region the Region of the log group
   * @param streamPrefix the prefix of log stream names; required on Fargate
   * @return the configuration
   */
  static LogConfiguration awslogs(String group, String region, String streamPrefix) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(streamPrefix, "streamPrefix");
    return builder(LogDriver.AWSLOGS)
        .option("awslogs-group", group)
        .option("awslogs-region", region)
        .option("awslogs-stream-prefix", streamPrefix)
        .build();
  }

  /**
   * Sends output to the log router of the task, a container with a {@link FirelensConfiguration}.
   *
   * @return the configuration; add the options of the destination, for example {@code Name}
   */
  static LogConfiguration awsfirelens() {
    return builder(LogDriver.AWSFIRELENS).build();
  }

  /**
   * Starts a configuration.
   *
   * @param driver the log driver
   * @return a builder
   */
  static Builder builder(LogDriver driver) {
    Objects.requireNonNull(driver, "driver");
    return new Builder().logDriver(OpenEnum.of(driver));
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static LogConfiguration of(software.amazon.awssdk.services.ecs.model.LogConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .logDriver(OpenEnum.parse(LogDriver.class, SdkValues.text(sdk.logDriverAsString())))
        .options(SdkValues.present(sdk.options()))
        .secretOptions(SdkValues.map(sdk.secretOptions(), Secret::name, Secret::valueFrom))
        .build();
  }

  /**
   * Returns a copy with one more option of the driver.
   *
   * @param name the option
   * @param value its value
   * @return a copy
   */
  default LogConfiguration option(String name, String value) {
    Objects.requireNonNull(name, "name");
    return toBuilder().option(name, value).build();
  }

  /**
   * Returns a copy with one more option whose value is a secret.
   *
   * @param name the option
   * @param valueFrom the ARN of a Secrets Manager secret, or the name or ARN of an SSM parameter
   * @return a copy
   */
  default LogConfiguration secretOption(String name, String valueFrom) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(valueFrom, "valueFrom");
    return toBuilder().secretOption(name, valueFrom).build();
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
  default software.amazon.awssdk.services.ecs.model.LogConfiguration toSdk() {
    return software.amazon.awssdk.services.ecs.model.LogConfiguration.builder()
        .logDriver(logDriver().text())
        .options(options().isEmpty() ? null : options())
        .secretOptions(SdkLists.mapOrNull(secretOptions(), ContainerMembers::secret))
        .build();
  }

  /** Builds a {@link LogConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableLogConfiguration.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder logDriver(LogDriver value) {
      return logDriver(OpenEnum.of(value));
    }
  }
}
