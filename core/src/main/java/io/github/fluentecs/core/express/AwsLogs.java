package io.github.fluentecs.core.express;

import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceAwsLogsConfiguration;

/**
 * Where CloudWatch Logs keeps the output of a container. Immutable and thread-safe.
 *
 * @param logGroup the name of the log group
 * @param logStreamPrefix what the names of its streams begin with
 */
public record AwsLogs(String logGroup, String logStreamPrefix) {
  /**
   * Checks that no value is null.
   *
   * @param logGroup the name of the log group
   * @param logStreamPrefix what the names of its streams begin with
   */
  public AwsLogs {
    Objects.requireNonNull(logGroup, "logGroup");
    Objects.requireNonNull(logStreamPrefix, "logStreamPrefix");
  }

  static AwsLogs of(ExpressGatewayServiceAwsLogsConfiguration sdk) {
    return new AwsLogs(SdkValues.text(sdk.logGroup()), SdkValues.text(sdk.logStreamPrefix()));
  }

  ExpressGatewayServiceAwsLogsConfiguration toSdk() {
    return ExpressGatewayServiceAwsLogsConfiguration.builder()
        .logGroup(logGroup)
        .logStreamPrefix(logStreamPrefix)
        .build();
  }
}
