package io.github.fluentecs.temporal;

import io.temporal.common.converter.Values;
import io.temporal.failure.ApplicationFailure;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What the SDK threw without an answer: no connection, no credentials, a timeout. */
final class UnansweredError {
  static final String TYPE = "FluentEcs.Unanswered";

  private UnansweredError() {}

  static ApplicationFailure of(SdkException error) {
    return ApplicationFailure.newNonRetryableFailure(
        String.valueOf(error.getMessage()),
        TYPE,
        ErrorTrail.text(error),
        ErrorTrail.of(error).texts());
  }

  static SdkException read(Values details) {
    ErrorTrail trail = ErrorTrail.read(details.get(1, String[][].class));
    return trail.addTo(SdkClientException.builder().message(details.get(0, String.class)));
  }
}
