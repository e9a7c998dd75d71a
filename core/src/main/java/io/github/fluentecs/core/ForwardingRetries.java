package io.github.fluentecs.core;

import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Another strategy of retries, for one that changes a part of it. */
abstract class ForwardingRetries implements RetryStrategy {
  private final RetryStrategy other;

  ForwardingRetries(RetryStrategy other) {
    this.other = other;
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    return other.refreshRetryToken(request);
  }

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    return other.acquireInitialToken(request);
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    return other.recordSuccess(request);
  }

  @Override
  public int maxAttempts() {
    return other.maxAttempts();
  }

  @Override
  public boolean useClientDefaults() {
    return other.useClientDefaults();
  }

  @Override
  public Builder<?, ?> toBuilder() {
    return other.toBuilder();
  }
}
