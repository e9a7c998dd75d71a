package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Counts the tries of one call, as its strategy of retries is asked about them. Thread-safe. */
final class TryCount {
  private final String operation;
  private final AtomicInteger retries = new AtomicInteger();
  private final AtomicInteger throttled = new AtomicInteger();

  TryCount(String operation) {
    this.operation = operation;
  }

  int retries() {
    return retries.get();
  }

  int throttled() {
    return throttled.get();
  }

  /** Returns the strategy, counted. */
  RetryStrategy over(RetryStrategy client) {
    return new ForwardingRetries(client) {
      @Override
      public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        if (isThrottled(request.failure())) {
          throttled.incrementAndGet();
        }
        RefreshRetryTokenResponse again = super.refreshRetryToken(request);
        retries.incrementAndGet();
        return again;
      }
    };
  }

  private boolean isThrottled(Throwable error) {
    return Execution.failureOrNull(operation, null, Execution.unwrapped(error))
        instanceof EcsFailure.Throttled;
  }
}
