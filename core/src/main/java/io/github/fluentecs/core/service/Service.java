package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.core.placement.PlacementStrategy;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** A service as ECS last described it. A view: immutable and thread-safe. */
public final class Service extends Observed<software.amazon.awssdk.services.ecs.model.Service> {
  private Service(software.amazon.awssdk.services.ecs.model.Service sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static Service of(software.amazon.awssdk.services.ecs.model.Service sdk) {
    return new Service(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef ref() {
    return ServiceRef.of(
        ClusterRef.of(SdkValues.text(sdk().clusterArn())),
        SdkValues.text(sdk().serviceArn(), sdk().serviceName()));
  }

  /**
   * Returns the name.
   *
   * @return the service's name
   */
  public String name() {
    return sdk().serviceName() == null ? ref().id() : sdk().serviceName();
  }

  /**
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<ServiceStatus>> status() {
    return OpenEnum.parseNullable(ServiceStatus.class, sdk().status());
  }

  /**
   * Returns whether the service is in this state.
   *
   * @param status a state
   * @return true when it is
   */
  public boolean hasStatus(ServiceStatus status) {
    Objects.requireNonNull(status, "status");
    return status.name().equals(sdk().status());
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
   * Returns the number of tasks in RUNNING.
   *
   * @return the number; 0 when absent
   */
  public int runningCount() {
    return orZero(sdk().runningCount());
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
   * Returns the task definition of the service.
   *
   * @return a task definition's ARN; empty for an external service without a primary task set
   */
  public Optional<TaskDefinitionRef> taskDefinition() {
    return Optional.ofNullable(sdk().taskDefinition()).map(TaskDefinitionRef::of);
  }

  /**
   * Returns the deployment controller.
   *
   * @return the controller; ECS if the response has none, since ECS may omit it
   */
  public OpenEnum<DeploymentControllerType> deploymentController() {
    String type =
        sdk().deploymentController() == null ? null : sdk().deploymentController().typeAsString();
    return OpenEnum.parseNullable(DeploymentControllerType.class, type)
        .orElseGet(() -> OpenEnum.of(DeploymentControllerType.ECS));
  }

  /**
   * Returns the scheduling strategy.
   *
   * @return REPLICA or DAEMON
   */
  public Optional<OpenEnum<SchedulingStrategy>> schedulingStrategy() {
    return OpenEnum.parseNullable(SchedulingStrategy.class, sdk().schedulingStrategyAsString());
  }

  /**
   * Returns the deployments, the primary first.
   *
   * @return an unmodifiable list; empty unless the controller is ECS
   */
  public List<Deployment> deployments() {
    return SdkLists.views(sdk().deployments(), Deployment::of);
  }

  /**
   * Returns the newest deployment.
   *
   * @return the deployment with the status PRIMARY
   */
  public Optional<Deployment> primaryDeployment() {
    return deployments().stream().filter(Deployment::isPrimary).findFirst();
  }

  /**
   * Returns the task sets.
   *
   * @return an unmodifiable list; empty for the controller ECS
   */
  public List<TaskSet> taskSets() {
    return SdkLists.views(sdk().taskSets(), TaskSet::of);
  }

  /**
   * Returns recent events.
   *
   * @return at most 100 events, newest first
   */
  public List<ServiceEvent> events() {
    return SdkLists.views(sdk().events(), ServiceEvent::of);
  }

  /**
   * Returns the current or last service deployment.
   *
   * @return its ARN; only for the controller ECS
   */
  public Optional<ServiceDeploymentRef> currentServiceDeployment() {
    return Optional.ofNullable(sdk().currentServiceDeployment()).map(ServiceDeploymentRef::of);
  }

  /**
   * Returns the current revisions: one, or several during a deployment.
   *
   * @return an unmodifiable list; empty unless the controller is ECS
   */
  public List<ServiceRevisionRef> currentServiceRevisions() {
    return SdkLists.views(
        sdk().currentServiceRevisions(),
        current -> ServiceRevisionRef.of(SdkValues.text(current.arn())));
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
   * Returns how the service replaces its tasks in a deployment.
   *
   * @return the configuration
   */
  public Optional<DeploymentConfiguration> deploymentConfiguration() {
    return Optional.ofNullable(sdk().deploymentConfiguration()).map(DeploymentConfiguration::of);
  }

  /**
   * Returns the load balancers.
   *
   * @return an unmodifiable list
   */
  public List<LoadBalancer> loadBalancers() {
    return SdkLists.views(sdk().loadBalancers(), LoadBalancer::of);
  }

  /**
   * Returns the service registries.
   *
   * @return an unmodifiable list
   */
  public List<ServiceRegistry> serviceRegistries() {
    return SdkLists.views(sdk().serviceRegistries(), ServiceRegistry::of);
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
   * Returns the Fargate platform.
   *
   * @return for example {@code 1.4.0}; empty for other capacity
   */
  public Optional<String> platformVersion() {
    return Optional.ofNullable(sdk().platformVersion());
  }

  /**
   * Returns how long failed health checks are ignored after a task's start.
   *
   * @return the grace period
   */
  public Optional<Duration> healthCheckGracePeriod() {
    return SdkValues.seconds(sdk().healthCheckGracePeriodSeconds());
  }

  /**
   * Returns the placement constraints.
   *
   * @return an unmodifiable list, but for kinds that the library does not know
   */
  public List<PlacementConstraint> placementConstraints() {
    return PlacementConstraint.of(sdk().placementConstraints());
  }

  /**
   * Returns the placement strategy.
   *
   * @return an unmodifiable list, but for kinds that the library does not know
   */
  public List<PlacementStrategy> placementStrategy() {
    return PlacementStrategy.of(sdk().placementStrategy());
  }

  /**
   * Returns whether ECS moves tasks to balance Availability Zones.
   *
   * @return ENABLED or DISABLED
   */
  public Optional<OpenEnum<AvailabilityZoneRebalancing>> availabilityZoneRebalancing() {
    return OpenEnum.parseNullable(
        AvailabilityZoneRebalancing.class, sdk().availabilityZoneRebalancingAsString());
  }

  /**
   * Returns the source of the tags of new tasks.
   *
   * @return SERVICE, TASK_DEFINITION or NONE
   */
  public Optional<OpenEnum<PropagateTags>> propagateTags() {
    return OpenEnum.parseNullable(PropagateTags.class, sdk().propagateTagsAsString());
  }

  /**
   * Returns whether ECS adds its own tags to new tasks.
   *
   * @return false when absent
   */
  public boolean enableECSManagedTags() {
    return Boolean.TRUE.equals(sdk().enableECSManagedTags());
  }

  /**
   * Returns whether commands can be executed in the containers of new tasks.
   *
   * @return false when absent
   */
  public boolean enableExecuteCommand() {
    return Boolean.TRUE.equals(sdk().enableExecuteCommand());
  }

  /**
   * Returns the tags.
   *
   * @return values by key; empty unless requested
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /**
   * Returns when the service was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /** Returns the ARN, the state and the counts. */
  @Override
  public String toString() {
    return "Service["
        + (sdk().serviceArn() + " " + sdk().status())
        + (", " + runningCount() + " of " + desiredCount() + " running")
        + (", " + pendingCount() + " pending]");
  }
}
