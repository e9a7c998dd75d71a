package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DaemonCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.DaemonDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.DaemonRollback;

/** A deployment of a daemon as ECS last described it. A view: immutable and thread-safe. */
public final class DaemonDeployment
    extends Observed<software.amazon.awssdk.services.ecs.model.DaemonDeployment> {
  private DaemonDeployment(software.amazon.awssdk.services.ecs.model.DaemonDeployment sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static DaemonDeployment of(
      software.amazon.awssdk.services.ecs.model.DaemonDeployment sdk) {
    return new DaemonDeployment(sdk);
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
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<DaemonDeploymentStatus>> status() {
    return OpenEnum.parseNullable(DaemonDeploymentStatus.class, sdk().statusAsString());
  }

  /**
   * Returns whether the deployment is in this state.
   *
   * @param status a state
   * @return true when it is
   */
  public boolean hasStatus(DaemonDeploymentStatus status) {
    Objects.requireNonNull(status, "status");
    return status == sdk().status();
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
   * @return the revision with its counts
   */
  public Optional<DaemonDeploymentRevisionDetail> targetRevision() {
    return Optional.ofNullable(sdk().targetDaemonRevision())
        .map(DaemonDeploymentRevisionDetail::of);
  }

  /**
   * Returns the revisions that are replaced.
   *
   * @return the revisions with their counts
   */
  public List<DaemonDeploymentRevisionDetail> sourceRevisions() {
    return SdkLists.views(sdk().sourceDaemonRevisions(), DaemonDeploymentRevisionDetail::of);
  }

  /**
   * Returns the circuit breaker.
   *
   * @return the SDK's model
   */
  public Optional<DaemonCircuitBreaker> circuitBreaker() {
    return Optional.ofNullable(sdk().circuitBreaker());
  }

  /**
   * Returns the alarms.
   *
   * @return the SDK's model
   */
  public Optional<DaemonDeploymentAlarms> alarms() {
    return Optional.ofNullable(sdk().alarms());
  }

  /**
   * Returns the rollback.
   *
   * @return the SDK's model; empty if there is none
   */
  public Optional<DaemonRollback> rollback() {
    return Optional.ofNullable(sdk().rollback());
  }

  /**
   * Returns how the deployment proceeds.
   *
   * @return the SDK's model
   */
  public Optional<software.amazon.awssdk.services.ecs.model.DaemonDeploymentConfiguration>
      deploymentConfiguration() {
    return Optional.ofNullable(sdk().deploymentConfiguration());
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
    return "DaemonDeployment[" + sdk().daemonDeploymentArn() + " " + sdk().statusAsString() + "]";
  }
}
