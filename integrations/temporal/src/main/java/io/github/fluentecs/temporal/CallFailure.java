package io.github.fluentecs.temporal;

import io.github.fluentecs.core.failure.InvalidRequestException;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What a call throws, as it crosses from the worker to the workflow. There it is the SDK's
 * exception again, so that it is classified as ever.
 */
final class CallFailure {
  private CallFailure() {}

  /** Returns what a worker throws; Temporal tries again only after what is not the call's. */
  static RuntimeException of(RuntimeException thrown) {
    if (thrown instanceof AbortedException || Thread.currentThread().isInterrupted()) {
      return ApplicationFailure.newFailure("the worker ends", "FluentEcs.Interrupted");
    }
    if (thrown instanceof InvalidRequestException refused) {
      return RefusedError.of(refused.failure());
    }
    if (thrown instanceof AwsServiceException answered) {
      return AnsweredError.of(answered);
    }
    return thrown instanceof SdkException unanswered
        ? UnansweredError.of(unanswered)
        : ThrownError.of(thrown);
  }

  /** Returns what the SDK has thrown. */
  static RuntimeException read(@Nullable RuntimeException error) {
    Throwable cause = error instanceof ActivityFailure ? error.getCause() : error;
    return cause instanceof ApplicationFailure told ? told(told) : lost(cause);
  }

  private static RuntimeException told(ApplicationFailure failure) {
    return switch (failure.getType()) {
      case RefusedError.TYPE -> RefusedError.read(failure.getDetails());
      case AnsweredError.TYPE -> AnsweredError.read(failure.getDetails());
      case UnansweredError.TYPE -> UnansweredError.read(failure.getDetails());
      case ThrownError.TYPE -> ThrownError.read(failure.getDetails());
      default -> lost(failure);
    };
  }

  /** Whether the call had its effect nobody knows. */
  private static SdkClientException lost(@Nullable Throwable cause) {
    String how =
        cause instanceof TimeoutFailure timeout
            ? "within the activity's " + timeout.getTimeoutType()
            : "since the worker has failed";
    return SdkClientException.create("The call was given no answer, " + how + ".", cause);
  }
}
