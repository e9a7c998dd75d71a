package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Handler;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.AutoScalingGroups;
import io.github.fluentecs.simulator.engine.check.ManagedInstanceChecks;
import io.github.fluentecs.simulator.engine.check.TagChecks;
import io.github.fluentecs.simulator.engine.defaults.CapacityProviderDefaults;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.journal.Journal;
import io.github.fluentecs.simulator.engine.state.CapacityProviders;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCapacityProvider;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.event.Event;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.AutoScalingGroupProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.CreateManagedInstancesProviderConfiguration;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesProvider;

/** Answers CreateCapacityProvider. */
public final class CreateCapacityProviderHandler
    implements Handler<CreateCapacityProviderRequest, CreateCapacityProviderResponse> {
  private static final Pattern NAME = Pattern.compile("(?i)(?!aws|ecs|fargate)[A-Z0-9_-]{1,255}");

  private final Arns arns;
  private final Clusters clusters;
  private final CapacityProviders capacityProviders;
  private final Journal journal;

  public CreateCapacityProviderHandler(
      Arns arns, Clusters clusters, CapacityProviders capacityProviders, Journal journal) {
    this.arns = arns;
    this.clusters = clusters;
    this.capacityProviders = capacityProviders;
    this.journal = journal;
  }

  @Override
  public CreateCapacityProviderResponse handle(CreateCapacityProviderRequest request) {
    check(request);
    LiveCluster cluster = request.cluster() == null ? null : clusters.require(request.cluster());
    LiveCapacityProvider existing = capacityProviders.find(request.name());
    if (existing != null && existing.isActive()) {
      throw Refusal.client(
          "A capacity provider with the name "
              + request.name()
              + " already exists. If you want to change its configuration, update the capacity"
              + " provider.");
    }
    CapacityProvider.Builder template =
        CapacityProvider.builder()
            .name(request.name())
            .capacityProviderArn(arns.capacityProvider(request.name()))
            .cluster(cluster == null ? null : cluster.arn())
            .tags(request.tags());
    LiveCapacityProvider provider = new LiveCapacityProvider(kind(template, request).build());
    provider.update(CapacityProviderUpdateStatus.CREATE_COMPLETE, null);
    capacityProviders.add(provider);
    journal.log(Event.Kind.CAPACITY_PROVIDER, provider.arn(), provider.toString());
    return CreateCapacityProviderResponse.builder().capacityProvider(provider.toSdk(true)).build();
  }

  private static void check(CreateCapacityProviderRequest request) {
    String name = Checks.given("Capacity provider name", request.name());
    Checks.that(
        NAME.matcher(name).matches(),
        "The specified capacity provider name is invalid. Up to 255 characters are allowed: letters"
            + " (upper and lowercase), numbers, underscores, and hyphens. The name cannot be"
            + " prefixed with \"aws\", \"ecs\", or \"fargate\".");
    TagChecks.check(request.tags());
    boolean isGroup = request.autoScalingGroupProvider() != null;
    boolean isManaged = request.managedInstancesProvider() != null;
    Checks.that(
        isGroup != isManaged,
        "Exactly one of autoScalingGroupProvider and managedInstancesProvider must be specified.");
    if (isGroup) {
      AutoScalingGroups.check(request.autoScalingGroupProvider());
    } else {
      checkManaged(request);
    }
  }

  private static void checkManaged(CreateCapacityProviderRequest request) {
    CreateManagedInstancesProviderConfiguration managed = request.managedInstancesProvider();
    Checks.given("Cluster", request.cluster());
    Checks.given("infrastructureRoleArn", managed.infrastructureRoleArn());
    ManagedInstanceChecks.check(managed.instanceLaunchTemplate());
    if (managed.infrastructureOptimization() != null) {
      Checks.range("scaleInAfter", managed.infrastructureOptimization().scaleInAfter(), -1, 3600);
    }
  }

  private static CapacityProvider.Builder kind(
      CapacityProvider.Builder template, CreateCapacityProviderRequest request) {
    AutoScalingGroupProvider group = request.autoScalingGroupProvider();
    if (group != null) {
      return template
          .type(CapacityProviderType.EC2_AUTOSCALING)
          .autoScalingGroupProvider(CapacityProviderDefaults.complete(group));
    }
    CreateManagedInstancesProviderConfiguration given = request.managedInstancesProvider();
    return template
        .type(CapacityProviderType.MANAGED_INSTANCES)
        .managedInstancesProvider(
            ManagedInstancesProvider.builder()
                .infrastructureRoleArn(given.infrastructureRoleArn())
                .instanceLaunchTemplate(given.instanceLaunchTemplate())
                .propagateTags(given.propagateTagsAsString())
                .infrastructureOptimization(given.infrastructureOptimization())
                .autoRepairConfiguration(given.autoRepairConfiguration())
                .build());
  }
}
