package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.Rollback;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentAlarms;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentLifecycleStage;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * A service deployment, as ECS last described it: the transition of a service with the controller
 * ECS to another revision. A view: immutable and thread-safe.
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
   * Returns whether the service deployment has ended.
   *
   * @return true when the status is SUCCESSFUL, STOPPED, ROLLBACK_SUCCESSFUL or ROLLBACK_FAILED
   */
  public boolean hasEnded() {
    ServiceDeploymentStatus status = sdk().status();
    return status != null && ENDS.contains(status);
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
   * Returns the lifecycle stage.
   *
   * @return the stage
   */
  public Optional<OpenEnum<ServiceDeploymentLifecycleStage>> lifecycleStage() {
    return OpenEnum.parseNullable(
        ServiceDeploymentLifecycleStage.class, sdk().lifecycleStageAsString());
  }

  /**
   * Returns the lifecycle hooks at which the service deployment is paused.
   *
   * @return their ids, for {@link ContinueServiceDeployment}; none where the SDK is too old for
   *     them
   */
  public List<String> pausedHooks() {
    return pauses().stream().map(PausedHook::id).toList();
  }

  /**
   * Returns the lifecycle hooks at which the service deployment is paused, with what ECS does when
   * nobody answers.
   *
   * @return the hooks of the present stage that await an action; none where the SDK is too old for
   *     them
   */
  public List<PausedHook> pauses() {
    return NewerMember.HOOK_DETAILS.read(sdk()) instanceof List<?> hooks
        ? hooks.stream()
            .filter(Objects::nonNull)
            .map(SdkPojo.class::cast)
            .filter(hook -> "AWAITING_ACTION".equals(SdkMembers.read(hook, "status")))
            .map(PausedHook.Builder::of)
            .toList()
        : List.of();
  }

  /**
   * Returns the target revision.
   *
   * @return the revision, with its tasks
   */
  public Optional<ServiceRevisionSummary> targetRevision() {
    return Optional.ofNullable(sdk().targetServiceRevision()).map(ServiceRevisionSummary::of);
  }

  /**
   * Returns the source revisions, which are replaced.
   *
   * @return an unmodifiable list
   */
  public List<ServiceRevisionSummary> sourceRevisions() {
    return SdkLists.views(sdk().sourceServiceRevisions(), ServiceRevisionSummary::of);
  }

  /**
   * Returns the rollback.
   *
   * @return the SDK's model; empty unless there was a rollback
   */
  public Optional<Rollback> rollback() {
    return Optional.ofNullable(sdk().rollback());
  }

  /**
   * Returns the state of the circuit breaker.
   *
   * @return the SDK's model
   */
  public Optional<ServiceDeploymentCircuitBreaker> circuitBreaker() {
    return Optional.ofNullable(sdk().deploymentCircuitBreaker());
  }

  /**
   * Returns the state of the alarms.
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
   * @return the instant; empty unless it was stopped
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
