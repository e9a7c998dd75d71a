package io.github.fluentecs.core;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** Takes the retries of the SDK off a request. */
final class SingleAttempt {
  private static final SdkPlugin NO_RETRIES =
      client ->
          client.overrideConfiguration(
              client.overrideConfiguration().toBuilder()
                  .retryStrategy(AwsRetryStrategy.doNotRetry())
                  .build());

  private SingleAttempt() {}

  /** Returns the request, whose own configuration is kept but for the retries. */
  @SuppressWarnings("unchecked") // the copy of a request is of its class
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
