package io.github.fluentecs.core.failure;

/**
 * The {@link FailureCases} of which only some are of interest: every other falls back to {@link
 * #otherwise}.
 *
 * @param <T> what the functions give
 */
@FunctionalInterface
public interface SomeFailureCases<T> extends FailureCases<T> {
  /**
   * Takes every case that is not overridden.
   *
   * @param failure the failure
   * @return the result
   */
  T otherwise(EcsFailure failure);

  @Override
  default T invalidRequest(EcsFailure.InvalidRequest failure) {
    return otherwise(failure);
  }

  @Override
  default T notFound(EcsFailure.NotFound failure) {
    return otherwise(failure);
  }

  @Override
  default T conflict(EcsFailure.Conflict failure) {
    return otherwise(failure);
  }

  @Override
  default T inProgress(EcsFailure.InProgress failure) {
    return otherwise(failure);
  }

  @Override
  default T accessDenied(EcsFailure.AccessDenied failure) {
    return otherwise(failure);
  }

  @Override
  default T throttled(EcsFailure.Throttled failure) {
    return otherwise(failure);
  }

  @Override
  default T limitExceeded(EcsFailure.LimitExceeded failure) {
    return otherwise(failure);
  }

  @Override
  default T placement(EcsFailure.Placement failure) {
    return otherwise(failure);
  }

  @Override
  default T incomplete(EcsFailure.Incomplete failure) {
    return otherwise(failure);
  }

  @Override
  default T unsupported(EcsFailure.Unsupported failure) {
    return otherwise(failure);
  }

  @Override
  default T serviceFault(EcsFailure.ServiceFault failure) {
    return otherwise(failure);
  }

  @Override
  default T misconfigured(EcsFailure.Misconfigured failure) {
    return otherwise(failure);
  }

  @Override
  default T unreachable(EcsFailure.Unreachable failure) {
    return otherwise(failure);
  }

  @Override
  default T unknown(EcsFailure.Unknown failure) {
    return otherwise(failure);
  }
}
