package io.github.fluentecs.core;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Disables the SDK's retries for a request. */
final class SingleAttempt {
  private static final SdkPlugin NO_RETRIES =
      client ->
          client.overrideConfiguration(
              client.overrideConfiguration().toBuilder()
                  .retryStrategy(AwsRetryStrategy.doNotRetry())
                  .build());

  private SingleAttempt() {}

  /** Returns a copy of the request that is not retried; its other configuration is kept. */
  @SuppressWarnings("unchecked") // a copy of a request has the request's class
  static <Q extends EcsRequest> Q of(Q request) {
    AwsRequestOverrideConfiguration once =
        request
            .overrideConfiguration()
            .map(AwsRequestOverrideConfiguration::toBuilder)
            .orElseGet(AwsRequestOverrideConfiguration::builder)
            .addPlugin(NO_RETRIES)
            .build();
    return (Q) request.toBuilder().overrideConfiguration(once).build();
  }
}
