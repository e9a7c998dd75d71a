package io.github.fluentecs.core;

import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/** The client's own retries, except after a try that may have had its effect. */
record UnansweredOnce(RetryStrategy client) implements RetryStrategy {
  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    if (Attempts.mayHaveHadEffect(request.failure())) {
      throw new TokenAcquisitionFailedException(
          "The call may have had its effect, and would have it again.",
          request.token(),
          request.failure());
    }
    return client.refreshRetryToken(request);
  }

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    return client.acquireInitialToken(request);
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    return client.recordSuccess(request);
  }

  @Override
  public int maxAttempts() {
    return client.maxAttempts();
  }

  @Override
  public boolean useClientDefaults() {
    return client.useClientDefaults();
  }

  @Override
  public Builder<?, ?> toBuilder() {
    return client.toBuilder();
  }
}
