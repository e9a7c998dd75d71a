package io.github.fluentecs.core.failure;

/**
 * One function for each case of {@link EcsFailure}, so that a missing case does not compile. {@link
 * SomeFailureCases} has a default for the other cases.
 *
 * @param <T> the result type
 */
public interface FailureCases<T> {
  /**
   * Handles an invalid request.
   *
   * @param failure the failure
   * @return the result
   */
  T invalidRequest(EcsFailure.InvalidRequest failure);

  /**
   * Handles a missing resource.
   *
   * @param failure the failure
   * @return the result
   */
  T notFound(EcsFailure.NotFound failure);

  /**
   * Handles a state that does not allow the call.
   *
   * @param failure the failure
   * @return the result
   */
  T conflict(EcsFailure.Conflict failure);

  /**
   * Handles another change that is in progress.
   *
   * @param failure the failure
   * @return the result
   */
  T inProgress(EcsFailure.InProgress failure);

  /**
   * Handles missing permissions.
   *
   * @param failure the failure
   * @return the result
   */
  T accessDenied(EcsFailure.AccessDenied failure);

  /**
   * Handles throttling.
   *
   * @param failure the failure
   * @return the result
   */
  T throttled(EcsFailure.Throttled failure);

  /**
   * Handles an exhausted quota.
   *
   * @param failure the failure
   * @return the result
   */
  T limitExceeded(EcsFailure.LimitExceeded failure);

  /**
   * Handles tasks that were not placed.
   *
   * @param failure the failure
   * @return the result
   */
  T placement(EcsFailure.Placement failure);

  /**
   * Handles a partial response.
   *
   * @param failure the failure
   * @return the result
   */
  T incomplete(EcsFailure.Incomplete failure);

  /**
   * Handles an unsupported feature.
   *
   * @param failure the failure
   * @return the result
   */
  T unsupported(EcsFailure.Unsupported failure);

  /**
   * Handles a service fault.
   *
   * @param failure the failure
   * @return the result
   */
  T serviceFault(EcsFailure.ServiceFault failure);

  /**
   * Takes a client that lacks credentials, Region or a host that exists.
   *
   * @param failure the failure
   * @return the result
   */
  T misconfigured(EcsFailure.Misconfigured failure);

  /**
   * Takes the lack of an answer.
   *
   * @param failure the failure
   * @return the result
   */
  T unreachable(EcsFailure.Unreachable failure);

  /**
   * Handles an unknown error.
   *
   * @param failure the failure
   * @return the result
   */
  T unknown(EcsFailure.Unknown failure);
}
