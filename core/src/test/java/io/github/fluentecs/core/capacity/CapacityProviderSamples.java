package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;
import software.amazon.awssdk.services.ecs.model.PropagateMITags;

/** Commands on capacity providers with every attribute set; choices come once for each side. */
public final class CapacityProviderSamples {
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final CapacityProviderRef MINE = CapacityProviderRef.of("mine");
  private static final ManagedScaling SCALING =
      ManagedScaling.enabled()
          .targetCapacity(80)
          .stepSize(1, 100)
          .instanceWarmupPeriod(Duration.ofMinutes(2));

  private CapacityProviderSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        CreateCapacityProvider.builder(
                "mine",
                AutoScalingGroupProvider.of("asg")
                    .managedScaling(SCALING)
                    .withTerminationProtection()
                    .withDraining())
            .tag("team", "blue")
            .build(),
        CreateCapacityProvider.builder("mine", managed()).build(),
        CreateCapacityProvider.builder(
                "mine",
                ManagedInstancesProvider.builder(
                        PROD, "role", InstanceLaunchSamples.onLocalStorage())
                    .build())
            .build(),
        DeleteCapacityProvider.builder(MINE).cluster(PROD).build(),
        DescribeCapacityProviders.builder()
            .capacityProviders("mine", "FARGATE")
            .cluster(PROD)
            .withTags()
            .maxResults(10)
            .nextToken("secret-token")
            .build(),
        UpdateCapacityProvider.builder(MINE, groupChange()).build(),
        UpdateCapacityProvider.builder(MINE, managedChange()).build(),
        UpdateCapacityProvider.builder(
                MINE,
                ManagedInstancesProviderUpdate.builder(
                        PROD, "role", InstanceLaunchSamples.updateToLocalStorage())
                    .build())
            .build());
  }

  private static ManagedInstancesProvider managed() {
    return ManagedInstancesProvider.builder(PROD, "role", InstanceLaunchSamples.template())
        .propagateTags(OpenEnum.of(PropagateMITags.CAPACITY_PROVIDER))
        .scaleIn(ScaleIn.after(Duration.ofMinutes(5)))
        .autoRepair(OpenEnum.of(AutoRepair.ENABLED))
        .build();
  }

  private static AutoScalingGroupProviderUpdate groupChange() {
    return AutoScalingGroupProviderUpdate.builder()
        .managedScaling(SCALING)
        .managedTerminationProtection(OpenEnum.of(ManagedTerminationProtection.ENABLED))
        .managedDraining(OpenEnum.of(ManagedDraining.DISABLED))
        .build();
  }

  private static ManagedInstancesProviderUpdate managedChange() {
    return ManagedInstancesProviderUpdate.builder(PROD, "role", InstanceLaunchSamples.update())
        .propagateTags(OpenEnum.of(PropagateMITags.NONE))
        .scaleIn(ScaleIn.never())
        .autoRepair(OpenEnum.of(AutoRepair.DISABLED))
        .build();
  }
}
