package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;

/**
 * Suspends the scaling of services by Application Auto Scaling while a release is rolled out, and
 * resumes it. Both methods may block and are called on {@link
 * io.github.fluentecs.waiters.WaiterSettings#callsOn()}; give the client of an implementation a
 * timeout.
 *
 * <p>Both can be repeated: a release whose process died is run again by the same words, and
 * suspends what is suspended already. Nothing but Application Auto Scaling keeps what was suspended
 * before, so {@link #resume} resumes everything. A service that is not scaled is left alone by
 * both.
 */
public interface ScalingSuspension {
  /**
   * Suspends scaling in, scaling out and scheduled scaling.
   *
   * @param service the service
   * @throws RuntimeException if that fails; the release then fails as {@link
   *     ReleaseFailure.ScalingNotChanged}, and the service is left as it was
   */
  void suspend(ServiceRef service);

  /**
   * Resumes scaling in, scaling out and scheduled scaling.
   *
   * @param service the service
   * @throws RuntimeException if that fails; it is repeated twice, then the release fails as {@link
   *     ReleaseFailure.ScalingNotChanged}
   */
  void resume(ServiceRef service);
}
