package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.OptionalDouble;

/**
 * A service revision in a service or deployment: its ARN and task counts. A view: immutable and
 * thread-safe.
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
   * Returns a reference for commands.
   *
   * @return the service revision's ARN
   */
  public ServiceRevisionRef ref() {
    return ServiceRevisionRef.of(SdkValues.text(sdk().arn()));
  }

  /**
   * Returns the requested number of tasks.
   *
   * @return the number; 0 when absent
   */
  public int requestedCount() {
    return orZero(sdk().requestedTaskCount());
  }

  /**
   * Returns the number of tasks in PENDING.
   *
   * @return the number; 0 when absent
   */
  public int pendingCount() {
    return orZero(sdk().pendingTaskCount());
  }

  /**
   * Returns the number of tasks in RUNNING.
   *
   * @return the number; 0 when absent
   */
  public int runningCount() {
    return orZero(sdk().runningTaskCount());
  }

  /**
   * Returns the share of the production traffic that the revision is meant to have.
   *
   * @return percents; empty unless the deployment shifts traffic
   */
  public OptionalDouble productionTraffic() {
    Double weight = sdk().requestedProductionTrafficWeight();
    return weight == null ? OptionalDouble.empty() : OptionalDouble.of(weight);
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
