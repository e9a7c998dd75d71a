package io.github.fluentecs.temporal;

import io.temporal.common.converter.Values;
import io.temporal.failure.ApplicationFailure;

/** What a client threw that is no exception of the SDK: it is closed, or has a defect. */
final class ThrownError {
  static final String TYPE = "FluentEcs.Thrown";

  private ThrownError() {}

  static ApplicationFailure of(RuntimeException error) {
    return ApplicationFailure.newNonRetryableFailureWithCause(
        String.valueOf(error.getMessage()), TYPE, error, (Object) CauseText.of(error));
  }

  static RuntimeException read(Values details) {
    Throwable read = CauseText.read(details.get(0, String[].class), null);
    return read instanceof RuntimeException known ? known : new IllegalStateException(read);
  }
}
