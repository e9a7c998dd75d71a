package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.AutoScalingGroups;
import io.github.fluentecs.simulator.engine.check.ManagedInstanceChecks;
import io.github.fluentecs.simulator.engine.clock.StepDurations;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.defaults.CapacityProviderDefaults;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.state.CapacityProviderUse;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.status.ProviderTransitions;
import io.github.fluentecs.simulator.event.Event;
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
public final class CapacityProviderChangeHandlers {
  private final Timeline timeline;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final StepDurations durations;
  private final Journal journal;

  public CapacityProviderChangeHandlers(
      Timeline timeline,
      Clusters clusters,
      CapacityProviders capacityProviders,
      StepDurations durations,
      Journal journal) {
    this.timeline = timeline;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.durations = durations;
    this.journal = journal;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(UpdateCapacityProviderRequest.class, this::update)
        .on(DeleteCapacityProviderRequest.class, this::delete);
  }

  private UpdateCapacityProviderResponse update(UpdateCapacityProviderRequest request) {
    LiveCapacityProvider provider = requireOwn(request.name());
    CapacityProvider changed = changed(provider, request);
    provider.reconfigure(changed);
    provider.update(CapacityProviderUpdateStatus.UPDATE_IN_PROGRESS, null);
    log(provider);
    timeline.after(
        durations.capacityProviderUpdate(),
        () -> {
          provider.update(CapacityProviderUpdateStatus.UPDATE_COMPLETE, null);
          log(provider);
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
          .autoScalingGroupProvider(CapacityProviderDefaults.complete(group))
          .build();
    }
    return template.toBuilder()
        .managedInstancesProvider(
            updated(template.managedInstancesProvider(), request.managedInstancesProvider()))
        .build();
  }

  private static ManagedInstancesProvider updated(
      ManagedInstancesProvider provider, UpdateManagedInstancesProviderConfiguration update) {
    ManagedInstanceChecks.check(update.instanceLaunchTemplate());
    ManagedInstancesProvider.Builder changed =
        provider.toBuilder()
            .instanceLaunchTemplate(
                LaunchTemplates.updated(
                    provider.instanceLaunchTemplate(), update.instanceLaunchTemplate()));
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

  private DeleteCapacityProviderResponse delete(DeleteCapacityProviderRequest request) {
    LiveCapacityProvider provider = requireOwn(request.capacityProvider());
    String user = userOf(provider);
    if (user == null) {
      provider.update(CapacityProviderUpdateStatus.DELETE_IN_PROGRESS, null);
      timeline.after(durations.capacityProviderUpdate(), () -> finishDeletion(provider));
    } else {
      provider.update(
          CapacityProviderUpdateStatus.DELETE_FAILED,
          "The capacity provider cannot be deleted because it is associated with cluster: "
              + user
              + ". Remove the capacity provider from the cluster and try again.");
    }
    log(provider);
    return DeleteCapacityProviderResponse.builder().capacityProvider(provider.toSdk(true)).build();
  }

  private void finishDeletion(LiveCapacityProvider provider) {
    provider.move(ProviderTransitions.Move.END, timeline.now());
    provider.update(CapacityProviderUpdateStatus.DELETE_COMPLETE, null);
    log(provider);
    timeline.eventually(durations.retention(), () -> capacityProviders.forget(provider));
  }

  private LiveCapacityProvider requireOwn(@Nullable String reference) {
    LiveCapacityProvider provider = capacityProviders.require(reference);
    Checks.that(
        !provider.isFargate(),
        "The capacity provider " + provider.name() + " is reserved and cannot be changed.");
    if (provider.isChanging()) {
      throw Refusal.updateInProgress("The capacity provider is being changed already.");
    }
    Checks.that(provider.isActive(), "The specified capacity provider does not exist.");
    return provider;
  }

  private @Nullable String userOf(LiveCapacityProvider provider) {
    return clusters.all().stream()
        .filter(cluster -> !cluster.isInactive())
        .filter(
            cluster ->
                cluster.template().capacityProviders().contains(provider.name())
                    || CapacityProviderUse.isUsed(cluster, provider.name()))
        .map(LiveCluster::arn)
        .findFirst()
        .orElse(null);
  }

  void log(LiveCapacityProvider provider) {
    journal.log(Event.Kind.CAPACITY_PROVIDER, provider.arn(), provider.toString());
  }
}
