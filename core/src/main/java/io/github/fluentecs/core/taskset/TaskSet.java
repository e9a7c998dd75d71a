package io.github.fluentecs.core.taskset;

import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.network.AwsvpcConfiguration;
import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.network.ServiceRegistry;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.ref.TaskSetRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.StabilityStatus;

/** A task set as ECS last described it. A view: immutable and thread-safe. */
public final class TaskSet extends Observed<software.amazon.awssdk.services.ecs.model.TaskSet> {
  private TaskSet(software.amazon.awssdk.services.ecs.model.TaskSet sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static TaskSet of(software.amazon.awssdk.services.ecs.model.TaskSet sdk) {
    return new TaskSet(sdk);
  }

  /**
   * Computes the number of tasks of a task set with a scale: the percentage of the service's
   * desired count, rounded up. Exact.
   *
   * @param desiredCount the service's desired count
   * @param scale the task set's percentage of it
   * @return the number of tasks; {@link Integer#MAX_VALUE} if it is greater
   * @throws IllegalArgumentException when the count or the scale is negative
   */
  public static int computedDesiredCount(int desiredCount, Percent scale) {
    Objects.requireNonNull(scale, "scale");
    if (desiredCount < 0 || scale.value().signum() < 0) {
      throw new IllegalArgumentException(
          "a desired count and a scale of 0 or more; given " + desiredCount + " and " + scale);
    }
    return scale.ceilingOf(desiredCount).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
  }

  /**
   * Returns a reference for commands.
   *
   * @return the task set's ARN, in its service
   */
  public TaskSetRef ref() {
    ServiceRef service =
        ServiceRef.of(
            ClusterRef.of(SdkValues.text(sdk().clusterArn())), SdkValues.text(sdk().serviceArn()));
    return TaskSetRef.of(service, SdkValues.text(sdk().taskSetArn(), sdk().id()));
  }

  /**
   * Returns the id.
   *
   * @return for example {@code ecs-svc/1234567890}
   */
  public String id() {
    return sdk().id() == null ? ref().id() : sdk().id();
  }

  /**
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<TaskSetStatus>> status() {
    return OpenEnum.parseNullable(TaskSetStatus.class, sdk().status());
  }

  /**
   * Returns whether the task set is in this state.
   *
   * @param status a state
   * @return true when it is
   */
  public boolean hasStatus(TaskSetStatus status) {
    Objects.requireNonNull(status, "status");
    return status.name().equals(sdk().status());
  }

  /**
   * Returns whether the task set has reached a steady state.
   *
   * @return STEADY_STATE or STABILIZING
   */
  public Optional<OpenEnum<StabilityStatus>> stabilityStatus() {
    return OpenEnum.parseNullable(StabilityStatus.class, sdk().stabilityStatusAsString());
  }

  /**
   * Returns when the stability status was last checked.
   *
   * @return the instant
   */
  public Optional<Instant> stabilityStatusAt() {
    return Optional.ofNullable(sdk().stabilityStatusAt());
  }

  /**
   * Returns the scale as a percentage of the service's desired count.
   *
   * @return the scale
   */
  public Optional<Percent> scale() {
    return Optional.ofNullable(sdk().scale()).map(scale -> scale.value()).map(Percent::of);
  }

  /**
   * Returns the desired number of tasks, see {@link #computedDesiredCount(int, Percent)}.
   *
   * @return the number; 0 when absent
   */
  public int computedDesiredCount() {
    return orZero(sdk().computedDesiredCount());
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
   * Returns the task definition of the task set.
   *
   * @return a task definition's ARN
   */
  public Optional<TaskDefinitionRef> taskDefinition() {
    return Optional.ofNullable(sdk().taskDefinition()).map(TaskDefinitionRef::of);
  }

  /**
   * Returns the id in an external system.
   *
   * @return the id; for task sets of CodeDeploy, the id of the deployment
   */
  public Optional<String> externalId() {
    return Optional.ofNullable(sdk().externalId());
  }

  /**
   * Returns who started the task set.
   *
   * @return CODE_DEPLOY, or empty
   */
  public Optional<String> startedBy() {
    return Optional.ofNullable(sdk().startedBy());
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
   * Returns the tags.
   *
   * @return values by key; empty unless requested
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /**
   * Returns when the task set was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the task set last changed.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the ARN, the states and the counts. */
  @Override
  public String toString() {
    return "TaskSet["
        + (sdk().taskSetArn() + " " + sdk().status() + " " + sdk().stabilityStatusAsString())
        + (", " + runningCount() + " of " + computedDesiredCount() + " running")
        + (", " + pendingCount() + " pending]");
  }
}
