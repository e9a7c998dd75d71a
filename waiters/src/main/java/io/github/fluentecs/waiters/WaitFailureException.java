package io.github.fluentecs.waiters;

import java.util.Objects;

/**
 * A {@link WaitFailure} for code that throws: {@code
 * either.getOrElseThrow(WaitFailure::toException)}.
 */
public final class WaitFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient WaitFailure failure;

  /**
   * Wraps a failure.
   *
   * @param failure the failure; its message becomes the exception's
   */
  public WaitFailureException(WaitFailure failure) {
    super(Objects.requireNonNull(failure, "failure").message());
    this.failure = failure;
    if (failure instanceof WaitFailure.Defect defect) {
      initCause(defect.cause());
    } else if (failure instanceof WaitFailure.CallFailed call) {
      call.failure().call().cause().ifPresent(this::initCause);
    }
  }

  /**
   * Returns the failure.
   *
   * @return the failure that was thrown
   */
  public WaitFailure failure() {
    return failure;
  }
}
