package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
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
   * @param cluster the cluster of the request
   * @param sdk the model
   * @return the view
   */
  public static ContainerInstance of(
      ClusterRef cluster, software.amazon.awssdk.services.ecs.model.ContainerInstance sdk) {
    return new ContainerInstance(cluster, sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return its ARN, in the cluster of the request
   */
  public ContainerInstanceRef ref() {
    return ContainerInstanceRef.of(cluster, SdkValues.text(sdk().containerInstanceArn()));
  }

  /**
   * Returns the id of the EC2 instance or external instance.
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
   * Returns whether the container instance is in this state.
   *
   * @param status a state
   * @return true when it is
   */
  public boolean hasStatus(ContainerInstanceStatus status) {
    Objects.requireNonNull(status, "status");
    return status.name().equals(sdk().status());
  }

  /**
   * Returns why the container instance is in its state.
   *
   * @return the reason, if ECS gives one
   */
  public Optional<String> statusReason() {
    return Optional.ofNullable(sdk().statusReason());
  }

  /**
   * Returns whether the agent is connected. Without it no task can be placed.
   *
   * @return true when it is connected
   */
  public boolean agentConnected() {
    return Boolean.TRUE.equals(sdk().agentConnected());
  }

  /**
   * Returns the state of the last update of the agent.
   *
   * @return the status; empty if there was no update
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
   * Returns the commit that the agent was built from.
   *
   * @return a Git commit's hash, if the agent told it
   */
  public Optional<String> agentHash() {
    return Optional.ofNullable(sdk().versionInfo()).map(VersionInfo::agentHash);
  }

  /**
   * Returns the version of Docker.
   *
   * @return the version as the agent told it, if it did
   */
  public Optional<String> dockerVersion() {
    return Optional.ofNullable(sdk().versionInfo()).map(VersionInfo::dockerVersion);
  }

  /**
   * Returns the number of running tasks.
   *
   * @return the number of tasks whose desired status is RUNNING
   */
  public int runningTasksCount() {
    return count(sdk().runningTasksCount());
  }

  /**
   * Returns the number of pending tasks.
   *
   * @return the number of tasks in PENDING
   */
  public int pendingTasksCount() {
    return count(sdk().pendingTasksCount());
  }

  private static int count(@Nullable Integer given) {
    return given == null ? 0 : given;
  }

  /**
   * Returns the resources for tasks at registration.
   *
   * @return the registered resources
   */
  public InstanceResources registeredResources() {
    return InstanceResources.of(sdk().registeredResources());
  }

  /**
   * Returns the resources that are still available for tasks.
   *
   * @return the remaining resources
   */
  public InstanceResources remainingResources() {
    return InstanceResources.of(sdk().remainingResources());
  }

  /**
   * Returns the built-in and custom attributes.
   *
   * @return the attributes
   */
  public List<Attribute> attributes() {
    return SdkLists.views(sdk().attributes(), Attribute::of);
  }

  /**
   * Returns one attribute.
   *
   * @param name for example {@code ecs.instance-type}
   * @return the attribute; empty if there is none with that name
   */
  public Optional<Attribute> attribute(String name) {
    Objects.requireNonNull(name, "name");
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
   * Returns the overall health.
   *
   * @return the status; empty unless requested
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
   * @return values by key; empty unless requested
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /**
   * Returns the version, which increases with each change of the container instance.
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
