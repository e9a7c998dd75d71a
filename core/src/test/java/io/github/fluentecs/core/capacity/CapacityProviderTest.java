package io.github.fluentecs.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;
import software.amazon.awssdk.services.ecs.model.Tag;

class CapacityProviderTest {
  private static CapacityProvider provider(
      UnaryOperator<software.amazon.awssdk.services.ecs.model.CapacityProvider.Builder> change) {
    return CapacityProvider.of(
        change
            .apply(
                software.amazon.awssdk.services.ecs.model.CapacityProvider.builder()
                    .capacityProviderArn(
                        "arn:aws:ecs:eu-west-1:123456789012:capacity-provider/mine"))
            .build());
  }

  @Test
  void view_autoScalingGroup_givesBackWhatWasSent() {
    AutoScalingGroupProvider sent =
        AutoScalingGroupProvider.of("asg")
            .managedScaling(
                ManagedScaling.enabled()
                    .targetCapacity(80)
                    .stepSize(2, 5)
                    .instanceWarmupPeriod(Duration.ofSeconds(90)))
            .withTerminationProtection()
            .withDraining();

    assertThat(provider(p -> p.autoScalingGroupProvider(sent.toSdk())).autoScalingGroupProvider())
        .contains(sent);
  }

  @Test
  void view_bareModel_isEmptyAndNamed() {
    CapacityProvider bare = provider(p -> p);

    assertThat(bare.name()).isEqualTo("mine");
    assertThat(bare.ref().names("mine")).isTrue();
    assertThat(bare.status()).isEmpty();
    assertThat(bare.updateStatus()).isEmpty();
    assertThat(bare.updateStatusReason()).isEmpty();
    assertThat(bare.type()).isEmpty();
    assertThat(bare.cluster()).isEmpty();
    assertThat(bare.autoScalingGroupProvider()).isEmpty();
    assertThat(bare.managedInstancesProvider()).isEmpty();
    assertThat(bare.tags()).isEmpty();
  }

  @Test
  void view_managedInstances_givesTypes() {
    CapacityProvider managed =
        provider(
            p ->
                p.name("mine")
                    .cluster("prod")
                    .status("ACTIVE")
                    .type("MANAGED_INSTANCES")
                    .updateStatus("DELETE_FAILED")
                    .updateStatusReason("in use")
                    .managedInstancesProvider(m -> m.infrastructureRoleArn("role"))
                    .tags(Tag.builder().key("team").value("blue").build()));

    assertThat(managed.hasStatus(CapacityProviderStatus.ACTIVE)).isTrue();
    assertThat(managed.hasStatus(CapacityProviderStatus.INACTIVE)).isFalse();
    assertThat(managed.cluster()).contains(ClusterRef.of("prod"));
    assertThat(managed.type()).contains(OpenEnum.of(CapacityProviderType.MANAGED_INSTANCES));
    assertThat(managed.updateStatus())
        .contains(OpenEnum.of(CapacityProviderUpdateStatus.DELETE_FAILED));
    assertThat(managed.updateStatusReason()).contains("in use");
    assertThat(managed.managedInstancesProvider())
        .hasValueSatisfying(m -> assertThat(m.infrastructureRoleArn()).isEqualTo("role"));
    assertThat(managed.tags()).isEqualTo(Map.of("team", "blue"));
    assertThat(managed).hasToString("CapacityProvider[mine ACTIVE, DELETE_FAILED]");
  }
}
