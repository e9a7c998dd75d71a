package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.DaemonRevisionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.DaemonCapacityProvider;

/** How many tasks of a daemon run a revision. A view: immutable and thread-safe. */
public final class DaemonRevisionDetail
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonRevisionDetail> {
  private DaemonRevisionDetail(software.amazon.awssdk.services.ecs.model.DaemonRevisionDetail sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonRevisionDetail of(
      software.amazon.awssdk.services.ecs.model.DaemonRevisionDetail sdk) {
    return new DaemonRevisionDetail(sdk);
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
   * Returns how many tasks run.
   *
   * @return the count
   */
  public int runningCount() {
    return orZero(sdk().totalRunningCount());
  }

  /**
   * Returns how many instances are active without a task of a daemon that is not critical.
   *
   * @return the count; 0 where the SDK does not know it
   */
  public int withoutDaemonCount() {
    return orZero((Integer) NewerMember.WITHOUT_DAEMON.read(sdk()));
  }

  /**
   * Returns the counts of each capacity provider.
   *
   * @return the SDK's models
   */
  public List<DaemonCapacityProvider> capacityProviders() {
    return sdk().capacityProviders();
  }

  /** Returns the ARN and what is known of it. */
  @Override
  public String toString() {
    return "DaemonRevisionDetail[" + sdk().arn() + " running " + runningCount() + "]";
  }
}
