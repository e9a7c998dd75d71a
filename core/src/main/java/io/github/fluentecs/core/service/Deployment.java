package io.github.fluentecs.core.service;

import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/**
 * A deployment of a service whose deployment controller is ECS, as {@link Service#deployments()}
 * tells it. A view: immutable and thread-safe.
 */
public final class Deployment
    extends Observed<software.amazon.awssdk.services.ecs.model.Deployment> {
  private Deployment(software.amazon.awssdk.services.ecs.model.Deployment sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static Deployment of(software.amazon.awssdk.services.ecs.model.Deployment sdk) {
    return new Deployment(sdk);
  }

  /**
   * Returns what tells this deployment from others.
   *
   * @return the id, for example {@code ecs-svc/1234567890}
   */
  public String id() {
    return sdk().id();
  }

  /**
   * Returns the deployment's place among those of its service.
   *
   * @return the status
   */
  public Optional<OpenEnum<DeploymentStatus>> status() {
    return OpenEnum.parseNullable(DeploymentStatus.class, sdk().status());
  }

  /**
   * Tells whether this is the service's newest deployment.
   *
   * @return whether the status is PRIMARY
   */
  public boolean isPrimary() {
    return DeploymentStatus.PRIMARY.name().equals(sdk().status());
  }

  /**
   * Returns what is deployed.
   *
   * @return a task definition's ARN
   */
  public Optional<TaskDefinitionRef> taskDefinition() {
    return Optional.ofNullable(sdk().taskDefinition()).map(TaskDefinitionRef::of);
  }

  /**
   * Returns how many tasks the deployment is to have.
   *
   * @return the number; 0 when absent
   */
  public int desiredCount() {
    return orZero(sdk().desiredCount());
  }

  /**
   * Returns how many of its tasks are PENDING.
   *
   * @return the number; 0 when absent
   */
  public int pendingCount() {
    return orZero(sdk().pendingCount());
  }

  /**
   * Returns how many of its tasks are RUNNING.
   *
   * @return the number; 0 when absent
   */
  public int runningCount() {
    return orZero(sdk().runningCount());
  }

  /**
   * Returns how many tasks failed in a row; what the circuit breaker counts.
   *
   * @return the number; 0 when absent
   */
  public int failedTasks() {
    return orZero(sdk().failedTasks());
  }

  /**
   * Returns how far the deployment has come.
   *
   * @return the state; absent behind a Classic Load Balancer
   */
  public Optional<OpenEnum<DeploymentRolloutState>> rolloutState() {
    return OpenEnum.parseNullable(DeploymentRolloutState.class, sdk().rolloutStateAsString());
  }

  /**
   * Returns why the deployment is in its rollout state.
   *
   * @return ECS's words
   */
  public Optional<String> rolloutStateReason() {
    return Optional.ofNullable(sdk().rolloutStateReason());
  }

  /**
   * Returns the launch type.
   *
   * @return empty where a strategy places the tasks
   */
  public Optional<OpenEnum<LaunchType>> launchType() {
    return OpenEnum.parseNullable(LaunchType.class, sdk().launchTypeAsString());
  }

  /**
   * Returns the capacity provider strategy.
   *
   * @return the SDK's models; empty where a launch type places the tasks
   */
  public List<CapacityProviderStrategyItem> capacityProviderStrategy() {
    return sdk().capacityProviderStrategy();
  }

  /**
   * Returns when the deployment began.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the deployment last changed.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the id, the states and the counts. */
  @Override
  public String toString() {
    return "Deployment["
        + (id() + " " + sdk().status() + " " + sdk().rolloutStateAsString())
        + (", " + runningCount() + " of " + desiredCount() + " running")
        + (", " + pendingCount() + " pending]");
  }
}
