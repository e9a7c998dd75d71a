package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.Rollback;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentLifecycleStage;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * One way of a service whose deployment controller is ECS from its former revisions to another one,
 * as ECS last described it. A view: immutable and thread-safe.
 */
public final class ServiceDeployment
    extends Observed<software.amazon.awssdk.services.ecs.model.ServiceDeployment> {
  private static final Set<ServiceDeploymentStatus> ENDS =
      Set.of(
          ServiceDeploymentStatus.SUCCESSFUL,
          ServiceDeploymentStatus.STOPPED,
          ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL,
          ServiceDeploymentStatus.ROLLBACK_FAILED);

  private ServiceDeployment(software.amazon.awssdk.services.ecs.model.ServiceDeployment sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static ServiceDeployment of(
      software.amazon.awssdk.services.ecs.model.ServiceDeployment sdk) {
    return new ServiceDeployment(sdk);
  }

  /**
   * Returns the reference by which the service deployment can be named in commands.
   *
   * @return the service deployment's ARN
   */
  public ServiceDeploymentRef ref() {
    return ServiceDeploymentRef.of(sdk().serviceDeploymentArn());
  }

  /**
   * Returns the service that is deployed.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef service() {
    return ServiceRef.of(ClusterRef.of(sdk().clusterArn()), sdk().serviceArn());
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
   * Tells whether the service deployment is in this state.
   *
   * @param status a state
   * @return whether the status is that
   */
  public boolean hasStatus(ServiceDeploymentStatus status) {
    return status == sdk().status();
  }

  /**
   * Tells whether the service deployment goes no further.
   *
   * @return whether the status is SUCCESSFUL, STOPPED, ROLLBACK_SUCCESSFUL or ROLLBACK_FAILED
   */
  public boolean hasEnded() {
    ServiceDeploymentStatus status = sdk().status();
    return status != null && ENDS.contains(status);
  }

  /**
   * Returns why the service deployment is in its state.
   *
   * @return ECS's words
   */
  public Optional<String> statusReason() {
    return Optional.ofNullable(sdk().statusReason());
  }

  /**
   * Returns how far the service deployment has come.
   *
   * @return the stage
   */
  public Optional<OpenEnum<ServiceDeploymentLifecycleStage>> lifecycleStage() {
    return OpenEnum.parseNullable(
        ServiceDeploymentLifecycleStage.class, sdk().lifecycleStageAsString());
  }

  /**
   * Returns the revision that is rolled out.
   *
   * @return the revision, with its tasks
   */
  public Optional<ServiceRevisionSummary> targetRevision() {
    return Optional.ofNullable(sdk().targetServiceRevision()).map(ServiceRevisionSummary::of);
  }

  /**
   * Returns the revisions that are replaced.
   *
   * @return an unmodifiable list
   */
  public List<ServiceRevisionSummary> sourceRevisions() {
    return sdk().sourceServiceRevisions().stream().map(ServiceRevisionSummary::of).toList();
  }

  /**
   * Returns what brought the service back to a former revision.
   *
   * @return the SDK's model; empty unless there was a rollback
   */
  public Optional<Rollback> rollback() {
    return Optional.ofNullable(sdk().rollback());
  }

  /**
   * Returns what the circuit breaker has counted.
   *
   * @return the SDK's model
   */
  public Optional<ServiceDeploymentCircuitBreaker> circuitBreaker() {
    return Optional.ofNullable(sdk().deploymentCircuitBreaker());
  }

  /**
   * Returns what the alarms say.
   *
   * @return the SDK's model; empty without alarms
   */
  public Optional<ServiceDeploymentAlarms> alarms() {
    return Optional.ofNullable(sdk().alarms());
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

  /**
   * Returns when it was stopped.
   *
   * @return the instant; empty unless somebody stopped it
   */
  public Optional<Instant> stoppedAt() {
    return Optional.ofNullable(sdk().stoppedAt());
  }

  /**
   * Returns when it last changed.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the ARN and the state. */
  @Override
  public String toString() {
    return "ServiceDeployment[" + sdk().serviceDeploymentArn() + " " + sdk().statusAsString() + "]";
  }
}
