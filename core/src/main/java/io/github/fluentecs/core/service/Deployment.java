package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.volume.ServiceVolume;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.ServiceConnectServiceResource;

/**
 * A deployment of a service whose deployment controller is ECS, as returned by {@link
 * Service#deployments()}. A view: immutable and thread-safe.
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
   * Returns the id.
   *
   * @return the id, for example {@code ecs-svc/1234567890}
   */
  public String id() {
    return SdkValues.text(sdk().id());
  }

  /**
   * Returns the status of the deployment within its service.
   *
   * @return the status
   */
  public Optional<OpenEnum<DeploymentStatus>> status() {
    return OpenEnum.parseNullable(DeploymentStatus.class, sdk().status());
  }

  /**
   * Returns whether this is the service's newest deployment.
   *
   * @return true when the status is PRIMARY
   */
  public boolean isPrimary() {
    return DeploymentStatus.PRIMARY.name().equals(sdk().status());
  }

  /**
   * Returns the deployed task definition.
   *
   * @return a task definition's ARN
   */
  public Optional<TaskDefinitionRef> taskDefinition() {
    return Optional.ofNullable(sdk().taskDefinition()).map(TaskDefinitionRef::of);
  }

  /**
   * Returns the desired number of tasks.
   *
   * @return the number; 0 when absent
   */
  public int desiredCount() {
    return orZero(sdk().desiredCount());
  }

  /**
   * Returns the number of tasks in PENDING.
   *
   * @return the number; 0 when absent
   */
  public int pendingCount() {
    return orZero(sdk().pendingCount());
  }

  /**
   * Returns the number of tasks in RUNNING.
   *
   * @return the number; 0 when absent
   */
  public int runningCount() {
    return orZero(sdk().runningCount());
  }

  /**
   * Returns the number of consecutive failed tasks, which the circuit breaker counts.
   *
   * @return the number; 0 when absent
   */
  public int failedTasks() {
    return orZero(sdk().failedTasks());
  }

  /**
   * Returns the rollout state.
   *
   * @return the state; absent with a Classic Load Balancer
   */
  public Optional<OpenEnum<DeploymentRolloutState>> rolloutState() {
    return OpenEnum.parseNullable(DeploymentRolloutState.class, sdk().rolloutStateAsString());
  }

  /**
   * Returns the reason of the rollout state.
   *
   * @return the reason from ECS
   */
  public Optional<String> rolloutStateReason() {
    return Optional.ofNullable(sdk().rolloutStateReason());
  }

  /**
   * Returns the launch type.
   *
   * @return empty if a strategy places the tasks
   */
  public Optional<OpenEnum<LaunchType>> launchType() {
    return OpenEnum.parseNullable(LaunchType.class, sdk().launchTypeAsString());
  }

  /**
   * Returns the capacity provider strategy.
   *
   * @return an unmodifiable list; empty if a launch type places the tasks
   */
  public List<StrategyItem> capacityProviderStrategy() {
    return SdkLists.views(sdk().capacityProviderStrategy(), StrategyItem::of);
  }

  /**
   * Returns the Fargate platform.
   *
   * @return for example {@code 1.4.0}; empty for other capacity
   */
  public Optional<String> platformVersion() {
    return Optional.ofNullable(sdk().platformVersion());
  }

  /**
   * Returns the network.
   *
   * @return subnets and security groups; empty for other network modes than awsvpc
   */
  public Optional<AwsvpcConfiguration> awsvpc() {
    return AwsvpcConfiguration.of(sdk().networkConfiguration());
  }

  /**
   * Returns how the tasks reach others by names within a namespace, and are reached.
   *
   * @return the configuration; empty without Service Connect
   */
  public Optional<ServiceConnectConfiguration> serviceConnectConfiguration() {
    return Optional.ofNullable(sdk().serviceConnectConfiguration())
        .map(ServiceConnectConfiguration::of);
  }

  /**
   * Returns the services of Cloud Map that ECS made for Service Connect.
   *
   * @return their ARNs by discovery name
   */
  public Map<String, String> serviceConnectResources() {
    return SdkValues.map(
        sdk().serviceConnectResources(),
        ServiceConnectServiceResource::discoveryName,
        ServiceConnectServiceResource::discoveryArn);
  }

  /**
   * Returns the volumes that the task definition leaves to be configured at launch.
   *
   * @return an unmodifiable list
   */
  public List<ServiceVolume> volumeConfigurations() {
    return SdkLists.views(sdk().volumeConfigurations(), ServiceVolume::of);
  }

  /**
   * Returns the target groups of VPC Lattice in which the tasks register.
   *
   * @return an unmodifiable list
   */
  public List<VpcLatticeConfiguration> vpcLatticeConfigurations() {
    return SdkLists.views(sdk().vpcLatticeConfigurations(), VpcLatticeConfiguration::of);
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
