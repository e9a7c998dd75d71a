package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AgentUpdateStatus;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceHealthStatus;
import software.amazon.awssdk.services.ecs.model.InstanceHealthCheckState;
import software.amazon.awssdk.services.ecs.model.VersionInfo;

/** A container instance as ECS last described it. A view: immutable and thread-safe. */
public final class ContainerInstance
    extends Observed<software.amazon.awssdk.services.ecs.model.ContainerInstance> {
  private final ClusterRef cluster;

  private ContainerInstance(
      ClusterRef cluster, software.amazon.awssdk.services.ecs.model.ContainerInstance sdk) {
    super(sdk);
    this.cluster = Objects.requireNonNull(cluster, "cluster");
  }

  /**
   * Wraps the SDK's model, which does not name the cluster.
   *
   * @param cluster the cluster that was asked about
   * @param sdk the model
   * @return the view
   */
  public static ContainerInstance of(
      ClusterRef cluster, software.amazon.awssdk.services.ecs.model.ContainerInstance sdk) {
    return new ContainerInstance(cluster, sdk);
  }

  /**
   * Returns the reference by which the container instance can be named in commands.
   *
   * @return its ARN, in the cluster that was asked about
   */
  public ContainerInstanceRef ref() {
    return ContainerInstanceRef.of(cluster, sdk().containerInstanceArn());
  }

  /**
   * Returns the EC2 instance, or the external instance, that this is.
   *
   * @return the id, for example {@code i-0123} or {@code mi-0123}
   */
  public Optional<String> ec2InstanceId() {
    return Optional.ofNullable(sdk().ec2InstanceId());
  }

  /**
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<ContainerInstanceStatus>> status() {
    return OpenEnum.parseNullable(ContainerInstanceStatus.class, sdk().status());
  }

  /**
   * Tells whether the container instance is in this state.
   *
   * @param status a state
   * @return whether the status is that
   */
  public boolean hasStatus(ContainerInstanceStatus status) {
    return status.name().equals(sdk().status());
  }

  /**
   * Returns why the container instance is in its state.
   *
   * @return the reason, where ECS gives one
   */
  public Optional<String> statusReason() {
    return Optional.ofNullable(sdk().statusReason());
  }

  /**
   * Tells whether the agent is connected. Without it no task can be placed.
   *
   * @return whether ECS hears the agent
   */
  public boolean agentConnected() {
    return Boolean.TRUE.equals(sdk().agentConnected());
  }

  /**
   * Returns how far the last update of the agent has come.
   *
   * @return the status; empty where none was ever asked for
   */
  public Optional<OpenEnum<AgentUpdateStatus>> agentUpdateStatus() {
    return OpenEnum.parseNullable(AgentUpdateStatus.class, sdk().agentUpdateStatusAsString());
  }

  /**
   * Returns the agent's version.
   *
   * @return for example {@code 1.86.0}
   */
  public Optional<String> agentVersion() {
    return Optional.ofNullable(sdk().versionInfo()).map(VersionInfo::agentVersion);
  }

  /**
   * Returns how many tasks run.
   *
   * @return tasks that shall be RUNNING
   */
  public int runningTasksCount() {
    return count(sdk().runningTasksCount());
  }

  /**
   * Returns how many tasks are about to run.
   *
   * @return tasks in PENDING
   */
  public int pendingTasksCount() {
    return count(sdk().pendingTasksCount());
  }

  private static int count(@Nullable Integer given) {
    return given == null ? 0 : given;
  }

  /**
   * Returns what the container instance had for tasks when it was registered.
   *
   * @return the registered resources
   */
  public InstanceResources registeredResources() {
    return InstanceResources.of(sdk().registeredResources());
  }

  /**
   * Returns what the container instance has left for tasks.
   *
   * @return the remaining resources
   */
  public InstanceResources remainingResources() {
    return InstanceResources.of(sdk().remainingResources());
  }

  /**
   * Returns the attributes, ECS's own and others.
   *
   * @return the attributes
   */
  public List<Attribute> attributes() {
    return sdk().attributes().stream().map(Attribute::of).toList();
  }

  /**
   * Returns one attribute.
   *
   * @param name for example {@code ecs.instance-type}
   * @return the attribute, where the container instance has it
   */
  public Optional<Attribute> attribute(String name) {
    return attributes().stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  /**
   * Returns the attachments, such as network interfaces.
   *
   * @return the SDK's models
   */
  public List<Attachment> attachments() {
    return sdk().attachments();
  }

  /**
   * Returns the capacity provider that the container instance belongs to.
   *
   * @return its name
   */
  public Optional<String> capacityProvider() {
    return Optional.ofNullable(sdk().capacityProviderName());
  }

  /**
   * Returns the health that ECS found.
   *
   * @return the overall status; empty unless it was asked for
   */
  public Optional<OpenEnum<InstanceHealthCheckState>> health() {
    return Optional.ofNullable(sdk().healthStatus())
        .map(ContainerInstanceHealthStatus::overallStatusAsString)
        .map(text -> OpenEnum.parse(InstanceHealthCheckState.class, text));
  }

  /**
   * Returns when the container instance was registered.
   *
   * @return the instant
   */
  public Optional<Instant> registeredAt() {
    return Optional.ofNullable(sdk().registeredAt());
  }

  /**
   * Returns the tags.
   *
   * @return values by key; empty unless they were asked for
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /**
   * Returns the version, which grows with each change of the container instance.
   *
   * @return the version
   */
  public OptionalLong version() {
    return sdk().version() == null ? OptionalLong.empty() : OptionalLong.of(sdk().version());
  }

  /** Returns the ARN and the state. */
  @Override
  public String toString() {
    return "ContainerInstance["
        + sdk().containerInstanceArn()
        + " "
        + sdk().status()
        + (agentConnected() ? "]" : ", agent disconnected]");
  }
}
