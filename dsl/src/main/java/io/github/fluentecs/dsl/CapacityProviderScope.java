package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.capacity.AutoScalingGroupProviderUpdate;
import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.capacity.DeleteCapacityProvider;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.capacity.InstanceProvider;
import io.github.fluentecs.core.capacity.InstanceProviderUpdate;
import io.github.fluentecs.core.capacity.ManagedScaling;
import io.github.fluentecs.core.capacity.UpdateCapacityProvider;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import java.util.Objects;

/** A capacity provider, with its verbs. Immutable and thread-safe. */
public final class CapacityProviderScope extends CapacityProviderRef {
  CapacityProviderScope(String nameOrArn) {
    super(nameOrArn);
  }

  /**
   * Creates the capacity provider.
   *
   * @param provider the source of its instances
   * @return a builder of the command
   */
  public CreateCapacityProvider.Builder create(InstanceProvider provider) {
    return CreateCapacityProvider.builder(text(), provider);
  }

  /**
   * Describes the capacity provider.
   *
   * @return the command
   */
  public DescribeCapacityProviders describe() {
    return DescribeCapacityProviders.builder().capacityProvider(this).build();
  }

  /**
   * Gets the capacity provider itself, where {@link #describe()} tells of what was not found too.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<CapacityProvider> get() {
    return describe().one();
  }

  /**
   * Changes the capacity provider.
   *
   * @param change the change of an Auto Scaling group provider, or of managed instances
   * @return the command
   */
  public UpdateCapacityProvider update(InstanceProviderUpdate change) {
    return UpdateCapacityProvider.builder(this, change).build();
  }

  /**
   * Changes how ECS scales the Auto Scaling group.
   *
   * @param scaling the new managed scaling
   * @return the command
   */
  public UpdateCapacityProvider scale(ManagedScaling scaling) {
    Objects.requireNonNull(scaling, "scaling");
    return update(AutoScalingGroupProviderUpdate.builder().managedScaling(scaling).build());
  }

  /**
   * Deletes the capacity provider.
   *
   * @return the command
   */
  public DeleteCapacityProvider delete() {
    return DeleteCapacityProvider.builder(this).build();
  }

  /**
   * Deletes the capacity provider of managed instances.
   *
   * @param cluster the cluster that it belongs to
   * @return the command
   */
  public DeleteCapacityProvider deleteFrom(ClusterRef cluster) {
    return DeleteCapacityProvider.builder(this).cluster(cluster).build();
  }
}
