package io.github.fluentecs.core.failure;

/**
 * Copies a failure with other details of its call.
 *
 * @param call the details
 */
record CallReplacement(FailedCall call) implements FailureCases<EcsFailure> {
  @Override
  public EcsFailure invalidRequest(EcsFailure.InvalidRequest failure) {
    return new EcsFailure.InvalidRequest(call, failure.violations());
  }

  @Override
  public EcsFailure notFound(EcsFailure.NotFound failure) {
    return new EcsFailure.NotFound(call);
  }

  @Override
  public EcsFailure conflict(EcsFailure.Conflict failure) {
    return new EcsFailure.Conflict(call, failure.resourceIds());
  }

  @Override
  public EcsFailure inProgress(EcsFailure.InProgress failure) {
    return new EcsFailure.InProgress(call);
  }

  @Override
  public EcsFailure accessDenied(EcsFailure.AccessDenied failure) {
    return new EcsFailure.AccessDenied(call, failure.iamAction());
  }

  @Override
  public EcsFailure throttled(EcsFailure.Throttled failure) {
    return new EcsFailure.Throttled(call);
  }

  @Override
  public EcsFailure limitExceeded(EcsFailure.LimitExceeded failure) {
    return new EcsFailure.LimitExceeded(call);
  }

  @Override
  public EcsFailure placement(EcsFailure.Placement failure) {
    return new EcsFailure.Placement(call, failure.failures(), failure.succeeded());
  }

  @Override
  public EcsFailure incomplete(EcsFailure.Incomplete failure) {
    return new EcsFailure.Incomplete(call, failure.failures(), failure.succeeded());
  }

  @Override
  public EcsFailure unsupported(EcsFailure.Unsupported failure) {
    return new EcsFailure.Unsupported(call);
  }

  @Override
  public EcsFailure serviceFault(EcsFailure.ServiceFault failure) {
    return new EcsFailure.ServiceFault(call);
  }

  @Override
  public EcsFailure misconfigured(EcsFailure.Misconfigured failure) {
    return new EcsFailure.Misconfigured(call);
  }

  @Override
  public EcsFailure unreachable(EcsFailure.Unreachable failure) {
    return new EcsFailure.Unreachable(call);
  }

  @Override
  public EcsFailure unknown(EcsFailure.Unknown failure) {
    return new EcsFailure.Unknown(call);
  }
}
