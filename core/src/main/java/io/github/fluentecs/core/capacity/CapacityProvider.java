package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;

/** A capacity provider as ECS last described it. A view: immutable and thread-safe. */
public final class CapacityProvider
    extends Observed<software.amazon.awssdk.services.ecs.model.CapacityProvider> {
  private CapacityProvider(software.amazon.awssdk.services.ecs.model.CapacityProvider sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static CapacityProvider of(
      software.amazon.awssdk.services.ecs.model.CapacityProvider sdk) {
    return new CapacityProvider(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the capacity provider's ARN
   */
  public CapacityProviderRef ref() {
    return CapacityProviderRef.of(SdkValues.text(sdk().capacityProviderArn(), sdk().name()));
  }

  /**
   * Returns the name.
   *
   * @return the short name
   */
  public String name() {
    return sdk().name() == null ? ref().id() : sdk().name();
  }

  /**
   * Returns the cluster that the capacity provider belongs to.
   *
   * @return a cluster for managed instances; empty for other kinds
   */
  public Optional<ClusterRef> cluster() {
    return Optional.ofNullable(sdk().cluster()).map(ClusterRef::of);
  }

  /**
   * Returns the state.
   *
   * @return the status
   */
  public Optional<OpenEnum<CapacityProviderStatus>> status() {
    return OpenEnum.parseNullable(CapacityProviderStatus.class, sdk().statusAsString());
  }

  /**
   * Returns whether the capacity provider is in this state.
   *
   * @param status a state
   * @return true when it is
   */
  public boolean hasStatus(CapacityProviderStatus status) {
    Objects.requireNonNull(status, "status");
    return status.toString().equals(sdk().statusAsString());
  }

  /**
   * Returns the state of the last change.
   *
   * @return the update status; empty if there was no change
   */
  public Optional<OpenEnum<CapacityProviderUpdateStatus>> updateStatus() {
    return OpenEnum.parseNullable(CapacityProviderUpdateStatus.class, sdk().updateStatusAsString());
  }

  /**
   * Returns the reason of the update status.
   *
   * @return the reason, if ECS gives one
   */
  public Optional<String> updateStatusReason() {
    return Optional.ofNullable(sdk().updateStatusReason());
  }

  /**
   * Returns the kind.
   *
   * @return for example EC2_AUTOSCALING or FARGATE_SPOT
   */
  public Optional<OpenEnum<CapacityProviderType>> type() {
    return OpenEnum.parseNullable(CapacityProviderType.class, sdk().typeAsString());
  }

  /**
   * Returns the Auto Scaling group.
   *
   * @return empty for other kinds
   */
  public Optional<AutoScalingGroupProvider> autoScalingGroupProvider() {
    return Optional.ofNullable(sdk().autoScalingGroupProvider()).map(AutoScalingGroupProvider::of);
  }

  /**
   * Returns the managed instances.
   *
   * @return empty for other kinds
   */
  public Optional<ManagedInstancesProvider> managedInstancesProvider() {
    return Optional.ofNullable(sdk().managedInstancesProvider())
        .map(
            provider ->
                ManagedInstancesProvider.of(
                    cluster().orElseGet(ClusterRef::defaultCluster), provider));
  }

  /**
   * Returns the tags.
   *
   * @return values by key; empty unless requested
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /** Returns the name and the states. */
  @Override
  public String toString() {
    String update = sdk().updateStatusAsString();
    String change = update == null ? "" : ", " + update;
    return "CapacityProvider[" + name() + " " + sdk().statusAsString() + change + "]";
  }
}
