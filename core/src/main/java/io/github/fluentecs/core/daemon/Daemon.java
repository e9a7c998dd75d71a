package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.internal.ClusterInArn;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DaemonStatus;

/**
 * A daemon as ECS last described it; what creates, updates or deletes it tells less of it. A view:
 * immutable and thread-safe.
 */
public final class Daemon extends Observed<software.amazon.awssdk.services.ecs.model.DaemonDetail> {
  private Daemon(software.amazon.awssdk.services.ecs.model.DaemonDetail sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static Daemon of(software.amazon.awssdk.services.ecs.model.DaemonDetail sdk) {
    return new Daemon(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the daemon's ARN, in its cluster
   */
  public DaemonRef ref() {
    String arn = SdkValues.text(sdk().daemonArn());
    return sdk().clusterArn() == null
        ? DaemonRef.of(ClusterInArn.of(arn), arn)
        : DaemonRef.of(ClusterRef.of(sdk().clusterArn()), arn);
  }

  /**
   * Returns the name.
   *
   * @return the last part of the ARN
   */
  public String name() {
    return ref().id();
  }

  /**
   * Returns the status.
   *
   * @return ACTIVE or DELETE_IN_PROGRESS
   */
  public Optional<OpenEnum<DaemonStatus>> status() {
    return OpenEnum.parseNullable(DaemonStatus.class, sdk().statusAsString());
  }

  /**
   * Returns whether the daemon is not being deleted.
   *
   * @return true when the status is ACTIVE
   */
  public boolean isActive() {
    return sdk().status() == DaemonStatus.ACTIVE;
  }

  /**
   * Returns the revisions that are deployed, with their counts of tasks.
   *
   * @return two during a deployment; none unless described
   */
  public List<DaemonRevisionDetail> currentRevisions() {
    return SdkLists.views(sdk().currentRevisions(), DaemonRevisionDetail::of);
  }

  /**
   * Returns the newest deployment.
   *
   * @return the deployment's ARN
   */
  public Optional<DaemonDeploymentRef> deployment() {
    return Optional.ofNullable(sdk().deploymentArn()).map(DaemonDeploymentRef::of);
  }

  /**
   * Returns when the daemon was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the daemon was last updated.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the ARN and what is known of it. */
  @Override
  public String toString() {
    return "Daemon[" + sdk().daemonArn() + " " + sdk().statusAsString() + "]";
  }
}
