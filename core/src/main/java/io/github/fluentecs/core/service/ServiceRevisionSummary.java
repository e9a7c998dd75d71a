package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.value.Observed;

/**
 * A service revision as services and deployments tell it: which one, and its tasks. A view:
 * immutable and thread-safe.
 */
public final class ServiceRevisionSummary
    extends Observed<software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary> {
  private ServiceRevisionSummary(
      software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static ServiceRevisionSummary of(
      software.amazon.awssdk.services.ecs.model.ServiceRevisionSummary sdk) {
    return new ServiceRevisionSummary(sdk);
  }

  /**
   * Returns the reference by which the service revision can be named in commands.
   *
   * @return the service revision's ARN
   */
  public ServiceRevisionRef ref() {
    return ServiceRevisionRef.of(sdk().arn());
  }

  /**
   * Returns how many tasks the revision is to have.
   *
   * @return the number; 0 when absent
   */
  public int requestedCount() {
    return orZero(sdk().requestedTaskCount());
  }

  /**
   * Returns how many of its tasks are PENDING.
   *
   * @return the number; 0 when absent
   */
  public int pendingCount() {
    return orZero(sdk().pendingTaskCount());
  }

  /**
   * Returns how many of its tasks are RUNNING.
   *
   * @return the number; 0 when absent
   */
  public int runningCount() {
    return orZero(sdk().runningTaskCount());
  }

  /** Returns the ARN and the counts. */
  @Override
  public String toString() {
    return "ServiceRevisionSummary["
        + sdk().arn()
        + (", " + runningCount() + " of " + requestedCount() + " running")
        + (", " + pendingCount() + " pending]");
  }
}
