package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.DaemonRevisionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentCapacityProvider;

/** How many instances have a revision during a deployment. A view: immutable and thread-safe. */
public final class DaemonDeploymentRevisionDetail
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonDeploymentRevisionDetail> {
  private DaemonDeploymentRevisionDetail(
      software.amazon.awssdk.services.ecs.model.DaemonDeploymentRevisionDetail sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonDeploymentRevisionDetail of(
      software.amazon.awssdk.services.ecs.model.DaemonDeploymentRevisionDetail sdk) {
    return new DaemonDeploymentRevisionDetail(sdk);
  }

  /**
   * Returns the revision.
   *
   * @return the revision's ARN
   */
  public DaemonRevisionRef ref() {
    return DaemonRevisionRef.of(SdkValues.text(sdk().arn()));
  }

  /**
   * Returns how many instances run it.
   *
   * @return the count
   */
  public int runningInstanceCount() {
    return orZero(sdk().totalRunningInstanceCount());
  }

  /**
   * Returns how many of its instances are drained.
   *
   * @return the count
   */
  public int drainingInstanceCount() {
    return orZero(sdk().totalDrainingInstanceCount());
  }

  /**
   * Returns how many instances are active without a task of a daemon that is not critical.
   *
   * @return the count; 0 where the SDK does not know it
   */
  public int withoutDaemonInstanceCount() {
    return orZero((Integer) NewerMember.INSTANCES_WITHOUT_DAEMON.read(sdk()));
  }

  /**
   * Returns the counts of each capacity provider.
   *
   * @return the SDK's models
   */
  public List<DaemonDeploymentCapacityProvider> capacityProviders() {
    return sdk().capacityProviders();
  }

  /** Returns the ARN and what is known of it. */
  @Override
  public String toString() {
    return "DaemonDeploymentRevisionDetail["
        + sdk().arn()
        + " running "
        + runningInstanceCount()
        + " draining "
        + drainingInstanceCount()
        + "]";
  }
}
