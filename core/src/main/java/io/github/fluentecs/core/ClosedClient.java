package io.github.fluentecs.core;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailedCall;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.internal.Causes;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The call was not sent, since the client is closed: by an interpreter that made it, or its owner.
 */
final class ClosedClient extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** What the blocking HTTP clients of the SDK say once they are closed. */
  private static final String POOL = "Connection pool shut down";

  /** The same of the asynchronous client. */
  private static final String EXECUTOR = "event executor terminated";

  /** An earlier attempt of the same call may have been sent. */
  private static final String SDK_CLOSED = "The SDK's client is closed; nothing was sent since.";

  ClosedClient(String message) {
    super(message);
  }

  /** Returns the failure of a call on a closed client; null if the error means something else. */
  static @Nullable EcsFailure failureOrNull(
      String operation, @Nullable ResourceRef resource, Throwable error) {
    return Causes.of(error)
        .flatMap(cause -> message(cause).stream())
        .findFirst()
        .map(message -> failure(operation, resource, message, error))
        .orElse(null);
  }

  private static Optional<String> message(Throwable cause) {
    if (cause instanceof ClosedClient closed) {
      return Optional.of(closed.getMessage() + "; nothing was sent.");
    }
    return isSaidBySdk(cause) ? Optional.of(SDK_CLOSED) : Optional.empty();
  }

  private static boolean isSaidBySdk(Throwable cause) {
    return (cause instanceof IllegalStateException && POOL.equals(cause.getMessage()))
        || (cause instanceof RejectedExecutionException && EXECUTOR.equals(cause.getMessage()));
  }

  private static EcsFailure failure(
      String operation, @Nullable ResourceRef resource, String message, Throwable error) {
    return new EcsFailure.Misconfigured(
        FailedCall.builder()
            .operation(operation)
            .resource(Optional.ofNullable(resource))
            .message(message)
            .remedy("Create another client, and close it after its last use.")
            .retryable(false)
            .cause(error)
            .build());
  }
}
