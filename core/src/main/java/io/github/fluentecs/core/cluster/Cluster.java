package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.ClusterServiceConnectDefaults;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** A cluster as ECS last described it. A view: immutable and thread-safe. */
public final class Cluster extends Observed<software.amazon.awssdk.services.ecs.model.Cluster> {
  private Cluster(software.amazon.awssdk.services.ecs.model.Cluster sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static Cluster of(software.amazon.awssdk.services.ecs.model.Cluster sdk) {
    return new Cluster(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the cluster's ARN
   */
  public ClusterRef ref() {
    return ClusterRef.of(SdkValues.text(sdk().clusterArn(), sdk().clusterName()));
  }

  /**
   * Returns the name.
   *
   * @return the cluster's short name
   */
  public String name() {
    return sdk().clusterName() == null ? ref().id() : sdk().clusterName();
  }

  /**
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<ClusterStatus>> status() {
    return OpenEnum.parseNullable(ClusterStatus.class, sdk().status());
  }

  /**
   * Returns whether the cluster is in this state.
   *
   * @param status a state
   * @return true when it is
   */
  public boolean hasStatus(ClusterStatus status) {
    Objects.requireNonNull(status, "status");
    return status.name().equals(sdk().status());
  }

  /**
   * Returns the number of registered container instances.
   *
   * @return the number of ACTIVE and DRAINING container instances
   */
  public int registeredContainerInstancesCount() {
    return count(sdk().registeredContainerInstancesCount());
  }

  /**
   * Returns the number of running tasks.
   *
   * @return the number of tasks in RUNNING
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

  /**
   * Returns the number of active services.
   *
   * @return the number of services in ACTIVE
   */
  public int activeServicesCount() {
    return count(sdk().activeServicesCount());
  }

  private static int count(@Nullable Integer given) {
    return given == null ? 0 : given;
  }

  /**
   * Returns the counts by launch type.
   *
   * @return values by name, case-insensitive, since ECS documents the names inconsistently; empty
   *     unless requested
   */
  public Map<String, String> statistics() {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(SdkValues.map(sdk().statistics(), KeyValuePair::name, KeyValuePair::value));
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns one of the statistics.
   *
   * @param name for example {@code runningFargateTasksCount}, in any case
   * @return the count; empty if there is none with that name, or it is not a whole number
   */
  public OptionalLong statistic(String name) {
    Objects.requireNonNull(name, "name");
    String value = statistics().get(name);
    try {
      return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
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
   * Returns the settings.
   *
   * @return empty unless requested
   */
  public List<ClusterSetting> settings() {
    return SdkLists.views(sdk().settings(), ClusterSetting::of);
  }

  /**
   * Returns the configuration of command execution and encryption.
   *
   * @return empty unless requested
   */
  public Optional<ClusterConfiguration> configuration() {
    return Optional.ofNullable(sdk().configuration()).map(ClusterConfiguration::of);
  }

  /**
   * Returns the capacity providers that are associated with the cluster.
   *
   * @return references by name
   */
  public List<CapacityProviderRef> capacityProviders() {
    return SdkLists.views(sdk().capacityProviders(), CapacityProviderRef::of);
  }

  /**
   * Returns the default strategy, for tasks without a launch type or a strategy.
   *
   * @return the strategy; empty if the cluster has none
   */
  public Optional<CapacityProviderStrategy> defaultCapacityProviderStrategy() {
    return sdk().defaultCapacityProviderStrategy().isEmpty()
        ? Optional.empty()
        : Optional.of(CapacityProviderStrategy.of(sdk().defaultCapacityProviderStrategy()));
  }

  /**
   * Returns the attachments, such as those of capacity providers.
   *
   * @return the SDK's models; empty unless requested
   */
  public List<Attachment> attachments() {
    return sdk().attachments();
  }

  /**
   * Returns the state of the last change of capacity providers.
   *
   * @return the status of the attachments; empty if there never was one
   */
  public Optional<OpenEnum<AttachmentsStatus>> attachmentsStatus() {
    return OpenEnum.parseNullable(AttachmentsStatus.class, sdk().attachmentsStatus());
  }

  /**
   * Returns the default namespace of Service Connect.
   *
   * @return the namespace's ARN
   */
  public Optional<String> serviceConnectNamespace() {
    return Optional.ofNullable(sdk().serviceConnectDefaults())
        .map(ClusterServiceConnectDefaults::namespace);
  }

  /** Returns the ARN and the state. */
  @Override
  public String toString() {
    return "Cluster[" + sdk().clusterArn() + " " + sdk().status() + "]";
  }
}
