package io.github.fluentecs.waiters;

/**
 * One function for each kind of {@link WaitFailure}.
 *
 * @param <T> the result of the functions
 */
public interface WaitFailureCases<T> {
  /**
   * Takes a deadline that passed.
   *
   * @param failure the failure
   * @return the result
   */
  T timedOut(WaitFailure.TimedOut failure);

  /**
   * Takes a wait that can never be met.
   *
   * @param failure the failure
   * @return the result
   */
  T impossible(WaitFailure.Impossible failure);

  /**
   * Takes a wait that was given up.
   *
   * @param failure the failure
   * @return the result
   */
  T cancelled(WaitFailure.Cancelled failure);

  /**
   * Takes a call that failed.
   *
   * @param failure the failure
   * @return the result
   */
  T callFailed(WaitFailure.CallFailed failure);

  /**
   * Takes a function or client that threw.
   *
   * @param failure the failure
   * @return the result
   */
  T defect(WaitFailure.Defect failure);
}
