package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.Event;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesProvider;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.UpdateManagedInstancesProviderConfiguration;

/** Updates and deletes capacity providers; both take their time. */
final class CapacityProviderChanges {
  private CapacityProviderChanges() {}

  static void addTo(Handlers handlers) {
    handlers
        .on(UpdateCapacityProviderRequest.class, CapacityProviderChanges::update)
        .on(DeleteCapacityProviderRequest.class, CapacityProviderChanges::delete);
  }

  private static UpdateCapacityProviderResponse update(
      Region region, UpdateCapacityProviderRequest request) {
    LiveCapacityProvider provider = requireOwn(region, request.name());
    CapacityProvider changed = changed(provider, request);
    provider.reconfigure(changed);
    provider.update(CapacityProviderUpdateStatus.UPDATE_IN_PROGRESS, null);
    log(region, provider);
    region
        .timeline()
        .after(
            region.pace().capacityProviderUpdate(),
            () -> {
              provider.update(CapacityProviderUpdateStatus.UPDATE_COMPLETE, null);
              log(region, provider);
            });
    return UpdateCapacityProviderResponse.builder().capacityProvider(provider.toSdk(true)).build();
  }

  private static CapacityProvider changed(
      LiveCapacityProvider provider, UpdateCapacityProviderRequest request) {
    CapacityProvider template = provider.template();
    boolean isGroup = provider.isAutoScalingGroup();
    Checks.that(
        isGroup
            ? request.autoScalingGroupProvider() != null
                && request.managedInstancesProvider() == null
            : request.managedInstancesProvider() != null
                && request.autoScalingGroupProvider() == null,
        "The update must be of the kind of the capacity provider: " + template.type() + ".");
    if (isGroup) {
      AutoScalingGroupProvider group =
          AutoScalingGroups.updated(
              template.autoScalingGroupProvider(), request.autoScalingGroupProvider());
      AutoScalingGroups.check(group);
      return template.toBuilder()
          .autoScalingGroupProvider(AutoScalingGroups.withDefaults(group))
          .build();
    }
    return template.toBuilder()
        .managedInstancesProvider(
            updated(template.managedInstancesProvider(), request.managedInstancesProvider()))
        .build();
  }

  private static ManagedInstancesProvider updated(
      ManagedInstancesProvider provider, UpdateManagedInstancesProviderConfiguration update) {
    ManagedInstancesProvider.Builder changed = provider.toBuilder();
    if (update.infrastructureRoleArn() != null) {
      changed.infrastructureRoleArn(update.infrastructureRoleArn());
    }
    if (update.propagateTagsAsString() != null) {
      changed.propagateTags(update.propagateTagsAsString());
    }
    if (update.infrastructureOptimization() != null) {
      changed.infrastructureOptimization(update.infrastructureOptimization());
    }
    if (update.autoRepairConfiguration() != null) {
      changed.autoRepairConfiguration(update.autoRepairConfiguration());
    }
    return changed.build();
  }

  private static DeleteCapacityProviderResponse delete(
      Region region, DeleteCapacityProviderRequest request) {
    LiveCapacityProvider provider = requireOwn(region, request.capacityProvider());
    String user = userOf(region, provider);
    if (user == null) {
      provider.move(ProviderTransitions.Move.DELETE, region.timeline().now());
      provider.update(CapacityProviderUpdateStatus.DELETE_IN_PROGRESS, null);
      region
          .timeline()
          .after(region.pace().capacityProviderUpdate(), () -> finishDeletion(region, provider));
    } else {
      provider.update(
          CapacityProviderUpdateStatus.DELETE_FAILED,
          "The capacity provider cannot be deleted because it is associated with cluster: "
              + user
              + ". Remove the capacity provider from the cluster and try again.");
    }
    log(region, provider);
    return DeleteCapacityProviderResponse.builder().capacityProvider(provider.toSdk(true)).build();
  }

  private static void finishDeletion(Region region, LiveCapacityProvider provider) {
    provider.move(ProviderTransitions.Move.END, region.timeline().now());
    provider.update(CapacityProviderUpdateStatus.DELETE_COMPLETE, null);
    log(region, provider);
    region
        .timeline()
        .eventually(region.pace().retention(), () -> region.capacityProviders().forget(provider));
  }

  private static LiveCapacityProvider requireOwn(Region region, @Nullable String reference) {
    LiveCapacityProvider provider = region.capacityProviders().require(reference);
    Checks.that(
        !provider.isFargate(),
        "The capacity provider " + provider.name() + " is reserved and cannot be changed.");
    if (provider.isChanging()) {
      throw Refusal.updateInProgress("The capacity provider is being changed already.");
    }
    Checks.that(provider.isActive(), "The specified capacity provider does not exist.");
    return provider;
  }

  private static @Nullable String userOf(Region region, LiveCapacityProvider provider) {
    return region.clusters().all().stream()
        .filter(cluster -> !cluster.isInactive())
        .filter(
            cluster ->
                cluster.template().capacityProviders().contains(provider.name())
                    || ProviderUse.isUsed(cluster, provider.name()))
        .map(LiveCluster::arn)
        .findFirst()
        .orElse(null);
  }

  static void log(Region region, LiveCapacityProvider provider) {
    region.journal().log(Event.Kind.CAPACITY_PROVIDER, provider.arn(), provider.toString());
  }
}
