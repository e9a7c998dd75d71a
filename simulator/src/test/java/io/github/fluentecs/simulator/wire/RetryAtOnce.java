package io.github.fluentecs.simulator.wire;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** The SDK's standard retries without the pauses between them. */
final class RetryAtOnce {
  private RetryAtOnce() {}

  static void upTo(int attempts, ClientOverrideConfiguration.Builder settings) {
    settings.retryStrategy(
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(attempts)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build());
  }
}
