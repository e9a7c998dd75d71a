package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.autoScalingGroup;
import static io.github.fluentecs.dsl.EcsDsl.capacityProvider;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.describeCapacityProviders;
import static io.github.fluentecs.dsl.EcsDsl.instanceTypes;
import static io.github.fluentecs.dsl.EcsDsl.launchTemplate;
import static io.github.fluentecs.dsl.EcsDsl.managedInstances;
import static io.github.fluentecs.dsl.EcsDsl.managedScaling;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;

class CapacityProviderWordsTest {
  private static final ManagedScaling SCALING =
      ManagedScaling.builder()
          .status("ENABLED")
          .targetCapacity(80)
          .minimumScalingStepSize(1)
          .maximumScalingStepSize(10)
          .instanceWarmupPeriod(120)
          .build();

  private final CapacityProviderScope mine = capacityProvider("mine");

  @Test
  void create_scaledGroup_makesTheRequest() {
    CreateCapacityProviderRequest request =
        mine.create(
                autoScalingGroup("asg")
                    .managedScaling(
                        managedScaling()
                            .targetCapacity(80)
                            .stepSize(1, 10)
                            .instanceWarmupPeriod(Duration.ofMinutes(2)))
                    .withTerminationProtection()
                    .withDraining())
            .build()
            .toSdk();

    assertThat(request)
        .isEqualTo(
            CreateCapacityProviderRequest.builder()
                .name("mine")
                .autoScalingGroupProvider(
                    a ->
                        a.autoScalingGroupArn("asg")
                            .managedScaling(SCALING)
                            .managedTerminationProtection("ENABLED")
                            .managedDraining("ENABLED"))
                .build());
  }

  @Test
  void create_managedInstances_makesTheRequest() {
    CreateCapacityProviderRequest request =
        mine.create(
                managedInstances(
                        cluster("prod"),
                        "arn:role",
                        launchTemplate("arn:profile", "subnet-1", "subnet-2")
                            .spot()
                            .instanceRequirements(instanceTypes("c8g.*"))
                            .build())
                    .build())
            .build()
            .toSdk();

    assertThat(request)
        .isEqualTo(
            CreateCapacityProviderRequest.builder()
                .name("mine")
                .cluster("prod")
                .managedInstancesProvider(
                    m ->
                        m.infrastructureRoleArn("arn:role")
                            .instanceLaunchTemplate(
                                t ->
                                    t.ec2InstanceProfileArn("arn:profile")
                                        .networkConfiguration(
                                            n -> n.subnets("subnet-1", "subnet-2"))
                                        .capacityOptionType("SPOT")
                                        .instanceRequirements(
                                            r ->
                                                r.vCpuCount(v -> v.min(0))
                                                    .memoryMiB(v -> v.min(0))
                                                    .allowedInstanceTypes("c8g.*"))))
                .build());
  }

  @Test
  void scale_changesTheScalingOnly() {
    assertThat(mine.scale(managedScaling().targetCapacity(90)).toSdk())
        .isEqualTo(
            UpdateCapacityProviderRequest.builder()
                .name("mine")
                .autoScalingGroupProvider(
                    a -> a.managedScaling(s -> s.status("ENABLED").targetCapacity(90)))
                .build());
  }

  @Test
  void delete_withAndWithoutCluster_namesIt() {
    assertThat(mine.delete().toSdk())
        .isEqualTo(DeleteCapacityProviderRequest.builder().capacityProvider("mine").build());
    assertThat(mine.deleteFrom(cluster("prod")).toSdk())
        .isEqualTo(
            DeleteCapacityProviderRequest.builder()
                .capacityProvider("mine")
                .cluster("prod")
                .build());
  }

  @Test
  void describe_fromEveryDoor_asksForTheSame() {
    DescribeCapacityProvidersRequest request =
        DescribeCapacityProvidersRequest.builder().capacityProviders("mine").build();

    assertThat(mine.describe().toSdk()).isEqualTo(request);
    assertThat(describeCapacityProviders("mine").build().toSdk()).isEqualTo(request);
    assertThat(cluster("prod").capacityProviders("mine").describe().build().toSdk())
        .isEqualTo(request.toBuilder().cluster("prod").build());
    assertThat(describeCapacityProviders().build().toSdk())
        .isEqualTo(DescribeCapacityProvidersRequest.builder().build());
  }

  @Test
  void scope_equalsTheReferenceItIs() {
    assertThat(mine).isEqualTo(CapacityProviderRef.of("mine"));
  }
}
