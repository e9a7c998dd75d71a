package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.SomeFailureCases;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import org.jspecify.annotations.Nullable;

/** Decides which failures of a poll may be temporary, so that the wait goes on. */
final class Recovery {
  private Recovery() {}

  /** Returns the failure of the wait, or null for an error that may be temporary. */
  static @Nullable WaitFailure unrecoverable(
      CallError error, boolean mayAppear, WaitReport report) {
    if (error instanceof CallError.Failed failed) {
      return canRecover(failed.failure(), mayAppear)
          ? null
          : new WaitFailure.CallFailed(report, failed.failure());
    }
    return failure(error, report);
  }

  /** Returns the failure of a wait that ends with this error. */
  static WaitFailure failure(CallError error, WaitReport report) {
    return error instanceof CallError.Failed failed
        ? new WaitFailure.CallFailed(report, failed.failure())
        : new WaitFailure.Defect(report, ((CallError.Thrown) error).cause());
  }

  static String text(CallError error) {
    return error instanceof CallError.Failed failed
        ? failed.failure().call().message()
        : ((CallError.Thrown) error).cause().toString();
  }

  /** Returns whether another poll can help; a resource that is not found may appear later. */
  static boolean canRecover(EcsFailure failure, boolean mayAppear) {
    return failure.fold(
        new SomeFailureCases<Boolean>() {
          @Override
          public Boolean otherwise(EcsFailure other) {
            return true;
          }

          @Override
          public Boolean notFound(EcsFailure.NotFound missing) {
            return mayAppear;
          }

          @Override
          public Boolean invalidRequest(EcsFailure.InvalidRequest invalid) {
            return false;
          }

          @Override
          public Boolean incomplete(EcsFailure.Incomplete incomplete) {
            return incomplete.retryable();
          }

          @Override
          public Boolean misconfigured(EcsFailure.Misconfigured lacking) {
            return false;
          }

          @Override
          public Boolean accessDenied(EcsFailure.AccessDenied denied) {
            return false;
          }

          @Override
          public Boolean unsupported(EcsFailure.Unsupported unsupported) {
            return false;
          }
        });
  }
}
