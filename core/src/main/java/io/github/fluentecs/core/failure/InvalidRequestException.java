package io.github.fluentecs.core.failure;

import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What a client with {@code RuleBook.interceptor()} throws, or completes a future with, for a
 * request that breaks rules; nothing was sent. It is an exception of the SDK, so that code which
 * expects those meets it there; it is never retried.
 */
public final class InvalidRequestException extends SdkClientException {
  private static final long serialVersionUID = 1L;

  private final transient EcsFailure.InvalidRequest failure;

  /**
   * Wraps a failure.
   *
   * @param failure the failure, with every broken rule
   */
  public InvalidRequestException(EcsFailure.InvalidRequest failure) {
    super(builder().message(failure.message()));
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
