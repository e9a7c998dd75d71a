package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.DaemonRevisionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentStatus;

/**
 * A deployment of a daemon as listed; {@link DescribeDaemonDeployments} returns more details. A
 * view: immutable and thread-safe.
 */
public final class DaemonDeploymentSummary
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonDeploymentSummary> {
  private DaemonDeploymentSummary(
      software.amazon.awssdk.services.ecs.model.DaemonDeploymentSummary sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonDeploymentSummary of(
      software.amazon.awssdk.services.ecs.model.DaemonDeploymentSummary sdk) {
    return new DaemonDeploymentSummary(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the deployment's ARN
   */
  public DaemonDeploymentRef ref() {
    return DaemonDeploymentRef.of(SdkValues.text(sdk().daemonDeploymentArn()));
  }

  /**
   * Returns the daemon that is deployed.
   *
   * @return the daemon's ARN, in its cluster
   */
  public DaemonRef daemon() {
    return DaemonRef.of(
        ClusterRef.of(SdkValues.text(sdk().clusterArn())), SdkValues.text(sdk().daemonArn()));
  }

  /**
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<DaemonDeploymentStatus>> status() {
    return OpenEnum.parseNullable(DaemonDeploymentStatus.class, sdk().statusAsString());
  }

  /**
   * Returns the reason of the status.
   *
   * @return the reason from ECS
   */
  public Optional<String> statusReason() {
    return Optional.ofNullable(sdk().statusReason());
  }

  /**
   * Returns the revision that is deployed.
   *
   * @return the revision's ARN
   */
  public Optional<DaemonRevisionRef> targetRevision() {
    return Optional.ofNullable(sdk().targetDaemonRevisionArn()).map(DaemonRevisionRef::of);
  }

  /**
   * Returns when the deployment was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when it left PENDING.
   *
   * @return the instant
   */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(sdk().startedAt());
  }

  /**
   * Returns when it was stopped.
   *
   * @return the instant
   */
  public Optional<Instant> stoppedAt() {
    return Optional.ofNullable(sdk().stoppedAt());
  }

  /**
   * Returns when it ended.
   *
   * @return the instant
   */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(sdk().finishedAt());
  }

  /** Returns the ARN and what is known of it. */
  @Override
  public String toString() {
    return "DaemonDeploymentSummary["
        + sdk().daemonDeploymentArn()
        + " "
        + sdk().statusAsString()
        + "]";
  }
}
