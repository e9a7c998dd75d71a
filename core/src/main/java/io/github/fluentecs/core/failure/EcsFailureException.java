package io.github.fluentecs.core.failure;

import java.util.Objects;

/**
 * An {@link EcsFailure} for those who prefer to throw: {@code
 * either.getOrElseThrow(EcsFailure::toException)}.
 */
public final class EcsFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient EcsFailure failure;

  /**
   * Wraps a failure.
   *
   * @param failure the failure; its message becomes the exception's, what the SDK threw its cause
   */
  public EcsFailureException(EcsFailure failure) {
    super(Objects.requireNonNull(failure, "failure").message());
    this.failure = failure;
    failure.call().cause().ifPresent(this::initCause);
  }

  /**
   * Returns the failure.
   *
   * @return the failure that was thrown
   */
  public EcsFailure failure() {
    return failure;
  }
}
