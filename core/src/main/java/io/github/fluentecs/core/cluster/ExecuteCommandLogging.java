package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;

/**
 * The logging of commands that are executed in containers. Only logging that overrides the task
 * definition's has a log configuration. Immutable and thread-safe.
 */
public sealed interface ExecuteCommandLogging {
  /**
   * Logging without a configuration.
   *
   * @param logging NONE or DEFAULT
   */
  record Plain(OpenEnum<software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging> logging)
      implements ExecuteCommandLogging {
    /**
     * Checks that the value is not null.
     *
     * @param logging NONE or DEFAULT
     */
    public Plain {
      Objects.requireNonNull(logging, "logging");
    }
  }

  /**
   * Logging with its own configuration.
   *
   * @param logConfiguration where the output goes
   */
  record Overriding(ExecuteCommandLogConfiguration logConfiguration)
      implements ExecuteCommandLogging {
    /**
     * Checks that the value is not null.
     *
     * @param logConfiguration where the output goes
     */
    public Overriding {
      Objects.requireNonNull(logConfiguration, "logConfiguration");
    }
  }

  /**
   * Logs nothing.
   *
   * @return the choice
   */
  static ExecuteCommandLogging none() {
    return new Plain(
        OpenEnum.of(software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging.NONE));
  }

  /**
   * Uses the container's {@code awslogs} configuration; the default of ECS.
   *
   * @return the choice
   */
  static ExecuteCommandLogging byTaskDefinition() {
    return new Plain(
        OpenEnum.of(software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging.DEFAULT));
  }

  /**
   * Logs to CloudWatch Logs or S3.
   *
   * @param logConfiguration where the output goes
   * @return the choice
   */
  static ExecuteCommandLogging to(ExecuteCommandLogConfiguration logConfiguration) {
    return new Overriding(logConfiguration);
  }

  /**
   * Copies the choice of the SDK's model.
   *
   * @param sdk the model
   * @return the choice, or null if the model has none
   */
  static @Nullable ExecuteCommandLogging ofNullable(ExecuteCommandConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    if (sdk.logConfiguration() != null) {
      return to(ExecuteCommandLogConfiguration.of(sdk.logConfiguration()));
    }
    return OpenEnum.parseNullable(
            software.amazon.awssdk.services.ecs.model.ExecuteCommandLogging.class,
            sdk.loggingAsString())
        .map(Plain::new)
        .orElse(null);
  }
}
