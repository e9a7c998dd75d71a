package io.github.fluentecs.waiters;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;

/** Failures of calls, as core gives them. */
final class Failures {
  static final EcsFailure THROTTLED =
      new EcsFailure.Throttled(
          FailedCall.builder()
              .operation("DescribeTasks")
              .message("Rate exceeded")
              .remedy("Ask less often.")
              .retryable(true)
              .build());

  private Failures() {}
}
