package io.github.fluentecs.core.capacity;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.AcceleratorManufacturer;
import software.amazon.awssdk.services.ecs.model.AcceleratorName;
import software.amazon.awssdk.services.ecs.model.AcceleratorType;
import software.amazon.awssdk.services.ecs.model.BareMetal;
import software.amazon.awssdk.services.ecs.model.BurstablePerformance;
import software.amazon.awssdk.services.ecs.model.CpuManufacturer;
import software.amazon.awssdk.services.ecs.model.InstanceGeneration;
import software.amazon.awssdk.services.ecs.model.LocalStorage;
import software.amazon.awssdk.services.ecs.model.LocalStorageType;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesMonitoringOptions;

/** Launch templates of managed instances with every attribute set; choices come once a side. */
public final class InstanceLaunchSamples {
  private static final CapacityReservations RESERVATIONS =
      CapacityReservations.of(ReservationPreference.RESERVATIONS_FIRST)
          .inGroup("arn:aws:resource-groups:eu-west-1:123456789012:group/ours");

  private InstanceLaunchSamples() {}

  public static InstanceLaunchTemplate template() {
    return InstanceLaunchTemplate.builder(
            "arn:aws:iam::123456789012:instance-profile/ecsInstanceRole",
            List.of("subnet-1", "subnet-2"))
        .securityGroup("sg-1")
        .storageSizeGiB(100)
        .monitoring(ManagedInstancesMonitoringOptions.DETAILED)
        .reserved(RESERVATIONS)
        .instanceMetadataTagsPropagation(false)
        .fipsEnabled(true)
        .instanceRequirements(requirements().allowedInstanceTypes("c8g.*", "p5.48xlarge").build())
        .build();
  }

  static InstanceLaunchTemplate onLocalStorage() {
    return InstanceLaunchTemplate.builder("profile", List.of("subnet-1"))
        .useLocalStorage(true)
        .spot()
        .instanceRequirements(spot())
        .build();
  }

  public static InstanceLaunchTemplateUpdate update() {
    return InstanceLaunchTemplateUpdate.builder()
        .ec2InstanceProfileArn("arn:aws:iam::123456789012:instance-profile/other")
        .subnet("subnet-3")
        .securityGroup("sg-2")
        .storageSizeGiB(200)
        .monitoring(ManagedInstancesMonitoringOptions.BASIC)
        .capacityReservations(RESERVATIONS)
        .instanceMetadataTagsPropagation(true)
        .instanceRequirements(requirements().allowedInstanceTypes("c8g.large").build())
        .build();
  }

  static InstanceLaunchTemplateUpdate updateToLocalStorage() {
    return InstanceLaunchTemplateUpdate.builder()
        .useLocalStorage(true)
        .instanceRequirements(spot())
        .build();
  }

  private static InstanceRequirements.Builder requirements() {
    return InstanceRequirements.builder(Range.between(2, 64), Range.between(4096, 262144))
        .memoryGiBPerVCpu(Range.between(1.5, 8.0))
        .cpuManufacturers(CpuManufacturer.INTEL, CpuManufacturer.AMAZON_WEB_SERVICES)
        .instanceGenerations(InstanceGeneration.CURRENT)
        .bareMetal(BareMetal.EXCLUDED)
        .burstablePerformance(BurstablePerformance.INCLUDED)
        .requireHibernateSupport(false)
        .networkInterfaceCount(Range.between(1, 4))
        .networkBandwidthGbps(Range.between(0.5, 100.0))
        .baselineEbsBandwidthMbps(Range.between(1000, 80000))
        .localStorage(
            LocalStorageRequirements.builder()
                .inclusion(LocalStorage.REQUIRED)
                .types(LocalStorageType.SSD)
                .totalGB(Range.between(50.5, 4000.0))
                .build())
        .accelerators(
            AcceleratorRequirements.builder()
                .types(AcceleratorType.GPU)
                .count(Range.between(1, 8))
                .manufacturers(AcceleratorManufacturer.NVIDIA)
                .names(AcceleratorName.H100)
                .totalMemoryMiB(Range.between(16384, 655360))
                .build())
        .prices(
            PriceProtection.builder()
                .onDemandMaxPricePercentageOverLowestPrice(20)
                .spotMaxPricePercentageOverLowestPrice(100)
                .build());
  }

  private static InstanceRequirements spot() {
    return InstanceRequirements.builder(Range.atLeast(0), Range.atLeast(0))
        .excludedInstanceTypes("t3.*")
        .prices(
            PriceProtection.builder().maxSpotPriceAsPercentageOfOptimalOnDemandPrice(80).build())
        .build();
  }
}
