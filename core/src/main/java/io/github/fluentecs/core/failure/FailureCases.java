package io.github.fluentecs.core.failure;

/**
 * One function for each case of {@link EcsFailure}: a case that is forgotten does not compile. See
 * {@link SomeFailureCases} for a few cases with a default.
 *
 * @param <T> what the functions give
 */
public interface FailureCases<T> {
  /**
   * Takes a request that breaks rules.
   *
   * @param failure the failure
   * @return the result
   */
  T invalidRequest(EcsFailure.InvalidRequest failure);

  /**
   * Takes a missing resource.
   *
   * @param failure the failure
   * @return the result
   */
  T notFound(EcsFailure.NotFound failure);

  /**
   * Takes a state that forbids the call.
   *
   * @param failure the failure
   * @return the result
   */
  T conflict(EcsFailure.Conflict failure);

  /**
   * Takes another change that has not ended.
   *
   * @param failure the failure
   * @return the result
   */
  T inProgress(EcsFailure.InProgress failure);

  /**
   * Takes missing permissions.
   *
   * @param failure the failure
   * @return the result
   */
  T accessDenied(EcsFailure.AccessDenied failure);

  /**
   * Takes throttling.
   *
   * @param failure the failure
   * @return the result
   */
  T throttled(EcsFailure.Throttled failure);

  /**
   * Takes a used-up quota.
   *
   * @param failure the failure
   * @return the result
   */
  T limitExceeded(EcsFailure.LimitExceeded failure);

  /**
   * Takes tasks that were not placed.
   *
   * @param failure the failure
   * @return the result
   */
  T placement(EcsFailure.Placement failure);

  /**
   * Takes a partial answer.
   *
   * @param failure the failure
   * @return the result
   */
  T incomplete(EcsFailure.Incomplete failure);

  /**
   * Takes a feature that is not offered.
   *
   * @param failure the failure
   * @return the result
   */
  T unsupported(EcsFailure.Unsupported failure);

  /**
   * Takes a fault of the service.
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
   * Takes an error that this version does not know.
   *
   * @param failure the failure
   * @return the result
   */
  T unknown(EcsFailure.Unknown failure);
}
