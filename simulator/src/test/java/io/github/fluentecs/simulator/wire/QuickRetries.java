package io.github.fluentecs.simulator.wire;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** The SDK's standard retries with pauses just long enough to tell the attempts apart. */
final class QuickRetries {
  // Without any pause the SDK's async client may start the next attempt while it still tells its
  // handlers of the failure of the last.
  private static final BackoffStrategy PAUSE =
      BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20));

  private QuickRetries() {}

  static void upTo(int attempts, ClientOverrideConfiguration.Builder settings) {
    settings.retryStrategy(
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(attempts)
            .backoffStrategy(PAUSE)
            .throttlingBackoffStrategy(PAUSE)
            .build());
  }
}
