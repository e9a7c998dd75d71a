package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * A service deployment as listed; {@link DescribeServiceDeployments} returns more details. A view:
 * immutable and thread-safe.
 */
public final class ServiceDeploymentBrief
    extends Observed<software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief> {
  private ServiceDeploymentBrief(
      software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static ServiceDeploymentBrief of(
      software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief sdk) {
    return new ServiceDeploymentBrief(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the service deployment's ARN
   */
  public ServiceDeploymentRef ref() {
    return ServiceDeploymentRef.of(SdkValues.text(sdk().serviceDeploymentArn()));
  }

  /**
   * Returns the service that is deployed.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef service() {
    return ServiceRef.of(
        ClusterRef.of(SdkValues.text(sdk().clusterArn())), SdkValues.text(sdk().serviceArn()));
  }

  /**
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<ServiceDeploymentStatus>> status() {
    return OpenEnum.parseNullable(ServiceDeploymentStatus.class, sdk().statusAsString());
  }

  /**
   * Returns whether the service deployment is in this state.
   *
   * @param status a state
   * @return true when it is
   */
  public boolean hasStatus(ServiceDeploymentStatus status) {
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
   * Returns the target revision.
   *
   * @return the revision's ARN
   */
  public Optional<ServiceRevisionRef> targetRevision() {
    return Optional.ofNullable(sdk().targetServiceRevisionArn()).map(ServiceRevisionRef::of);
  }

  /**
   * Returns when the service deployment was created.
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
   * Returns when it ended.
   *
   * @return the instant
   */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(sdk().finishedAt());
  }

  /** Returns the ARN and the state. */
  @Override
  public String toString() {
    return "ServiceDeploymentBrief["
        + sdk().serviceDeploymentArn()
        + " "
        + sdk().statusAsString()
        + "]";
  }
}
