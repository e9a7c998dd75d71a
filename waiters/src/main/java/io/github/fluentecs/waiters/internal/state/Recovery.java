package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.core.EcsFailure;
import io.github.fluentecs.core.SomeFailureCases;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitReport;
import org.jspecify.annotations.Nullable;

/** Which failures of a poll may heal by themselves, so that the wait goes on. */
final class Recovery {
  private Recovery() {}

  /** Returns the end of the wait, or null when the failure may heal. */
  static @Nullable WaitFailure unrecoverable(
      CallError error, boolean mayAppear, WaitReport report) {
    if (error instanceof CallError.Failed refused) {
      return canRecover(refused.failure(), mayAppear)
          ? null
          : new WaitFailure.CallFailed(report, refused.failure());
    }
    return failure(error, report);
  }

  /** Returns the failure of a wait that ends with this trouble. */
  static WaitFailure failure(CallError error, WaitReport report) {
    return error instanceof CallError.Failed refused
        ? new WaitFailure.CallFailed(report, refused.failure())
        : new WaitFailure.Defect(report, ((CallError.Thrown) error).cause());
  }

  static String text(CallError error) {
    return error instanceof CallError.Failed refused
        ? refused.failure().call().message()
        : ((CallError.Thrown) error).cause().toString();
  }

  /** Tells whether asking again can help; what is not found may be made a moment later. */
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
