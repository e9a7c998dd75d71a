package io.github.fluentecs.core.failure;

import java.util.Objects;

/**
 * An exception that holds an {@link EcsFailure}: {@code
 * either.getOrElseThrow(EcsFailure::toException)}.
 */
public final class EcsFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient EcsFailure failure;

  /**
   * Creates an exception from a failure.
   *
   * @param failure the failure; the exception takes its message, and the SDK's exception as cause
   */
  public EcsFailureException(EcsFailure failure) {
    super(Objects.requireNonNull(failure, "failure").message());
    this.failure = failure;
    failure.call().cause().ifPresent(this::initCause);
  }

  /**
   * Returns the failure.
   *
   * @return the failure
   */
  public EcsFailure failure() {
    return failure;
  }
}
