package io.github.fluentecs.core;

import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/** The client's own retries, except after a try that may have had its effect. */
final class UnansweredOnce extends ForwardingRetries {
  UnansweredOnce(RetryStrategy client) {
    super(client);
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    if (Attempts.mayHaveHadEffect(request.failure())) {
      throw new TokenAcquisitionFailedException(
          "The call may have had its effect, and would have it again.",
          request.token(),
          request.failure());
    }
    return super.refreshRetryToken(request);
  }
}
