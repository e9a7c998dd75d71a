package io.github.fluentecs.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.simulator.EcsSimulator;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.PropagateMITags;

/** What a provider of managed instances is given is read back by DescribeCapacityProviders. */
class ManagedInstancesSimulationTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/infrastructure";

  private final EcsSimulator simulator = EcsSimulator.create();
  private final Ecs ecs = Ecs.using(simulator.client());
  private ClusterRef prod = ClusterRef.of("prod");

  @BeforeEach
  void createCluster() {
    prod = ecs.execute(CreateCluster.builder("prod").build()).get().ref();
  }

  private ManagedInstancesProvider given(InstanceLaunchTemplate template) {
    return ManagedInstancesProvider.builder(prod, ROLE, template)
        .propagateTags(PropagateMITags.CAPACITY_PROVIDER)
        .scaleIn(ScaleIn.after(Duration.ofMinutes(5)))
        .autoRepair(AutoRepair.ENABLED)
        .build();
  }

  private CapacityProvider described(CapacityProvider provider) {
    DescribeCapacityProviders describe =
        DescribeCapacityProviders.builder().capacityProviders(provider.ref()).cluster(prod).build();
    return ecs.execute(describe.one()).get();
  }

  @Test
  void create_allMembers_areReadBack() {
    ManagedInstancesProvider given = given(InstanceLaunchSamples.template());

    CapacityProvider created =
        ecs.execute(CreateCapacityProvider.builder("managed", given).build()).get();

    assertThat(described(created).cluster()).contains(prod);
    assertThat(described(created).managedInstancesProvider()).contains(given);
  }

  @Test
  void create_localStorageAndSpot_areReadBack() {
    ManagedInstancesProvider given = given(InstanceLaunchSamples.onLocalStorage());

    CapacityProvider created =
        ecs.execute(CreateCapacityProvider.builder("managed", given).build()).get();

    assertThat(described(created).managedInstancesProvider()).contains(given);
  }

  @Test
  void update_allMembers_changesThemAndNoOthers() {
    CapacityProvider created =
        ecs.execute(
                CreateCapacityProvider.builder("managed", given(InstanceLaunchSamples.template()))
                    .build())
            .get();
    InstanceLaunchTemplateUpdate change = InstanceLaunchSamples.update();

    ecs.execute(
            UpdateCapacityProvider.builder(
                    created.ref(),
                    ManagedInstancesProviderUpdate.builder(prod, ROLE, change)
                        .scaleIn(ScaleIn.never())
                        .build())
                .build())
        .get();

    ManagedInstancesProvider updated = described(created).managedInstancesProvider().orElseThrow();
    assertThat(updated.scaleIn()).contains(ScaleIn.never());
    assertThat(updated.autoRepair())
        .isEqualTo(given(InstanceLaunchSamples.template()).autoRepair());
    assertThat(updated.instanceLaunchTemplate())
        .isEqualTo(
            InstanceLaunchSamples.template().toBuilder()
                .ec2InstanceProfileArn(change.ec2InstanceProfileArn().orElseThrow())
                .subnets(change.subnets())
                .securityGroups(change.securityGroups())
                .storageSizeGiB(change.storageSizeGiB())
                .monitoring(change.monitoring())
                .instanceMetadataTagsPropagation(change.instanceMetadataTagsPropagation())
                .instanceRequirements(change.instanceRequirements())
                .capacityReservations(change.capacityReservations())
                .build());
  }

  @Test
  void update_oneMember_keepsTheRestOfTheTemplate() {
    CapacityProvider created =
        ecs.execute(
                CreateCapacityProvider.builder("managed", given(InstanceLaunchSamples.template()))
                    .build())
            .get();

    ecs.execute(
            UpdateCapacityProvider.builder(
                    created.ref(),
                    ManagedInstancesProviderUpdate.builder(
                            prod,
                            ROLE,
                            InstanceLaunchTemplateUpdate.builder().storageSizeGiB(300).build())
                        .build())
                .build())
        .get();

    assertThat(described(created).managedInstancesProvider().orElseThrow().instanceLaunchTemplate())
        .isEqualTo(InstanceLaunchSamples.template().toBuilder().storageSizeGiB(300).build());
  }
}
