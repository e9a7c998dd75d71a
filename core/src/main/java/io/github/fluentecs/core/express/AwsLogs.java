package io.github.fluentecs.core.express;

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

  ExpressGatewayServiceAwsLogsConfiguration toSdk() {
    return ExpressGatewayServiceAwsLogsConfiguration.builder()
        .logGroup(logGroup)
        .logStreamPrefix(logStreamPrefix)
        .build();
  }
}
