package io.github.fluentecs.core.failure;

import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * The exception that {@code RuleBook.interceptor()} throws, or completes a future with, for a
 * request that breaks rules. The request was not sent and is never retried. It extends the SDK's
 * exception type, so that existing error handling catches it.
 */
public final class InvalidRequestException extends SdkClientException {
  private static final long serialVersionUID = 1L;

  private final transient EcsFailure.InvalidRequest failure;

  /**
   * Creates an exception from a failure.
   *
   * @param failure the failure, with every broken rule
   */
  public InvalidRequestException(EcsFailure.InvalidRequest failure) {
    super(builder().message(Objects.requireNonNull(failure, "failure").message()));
    this.failure = failure;
  }

  /**
   * Returns why the request was refused.
   *
   * @return the failure, with every broken rule
   */
  public EcsFailure.InvalidRequest failure() {
    return failure;
  }
}
