package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.CapacityOptionType;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesMonitoringOptions;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesNetworkConfiguration;

/** How ECS launches the instances of a new capacity provider. Immutable and thread-safe. */
@Value.Immutable
public non-sealed interface InstanceLaunchTemplate extends InstanceLaunchSettings {
  /**
   * Returns the instance profile of the instances.
   *
   * @return an instance profile's ARN
   */
  String ec2InstanceProfileArn();

  /**
   * Returns how the instances are bought. It cannot be changed later.
   *
   * @return ON_DEMAND, SPOT or RESERVED; absent means ON_DEMAND
   */
  Optional<OpenEnum<CapacityOptionType>> capacityOptionType();

  /**
   * Returns whether instances use cryptographic modules that are validated by FIPS 140-2. It cannot
   * be changed later.
   *
   * @return absent means yes in AWS GovCloud (US) and no elsewhere; older versions of the SDK
   *     cannot send it
   */
  Optional<Boolean> fipsEnabled();

  /**
   * Starts a template.
   *
   * @param ec2InstanceProfileArn the instance profile of the instances
   * @param subnets the subnets of the instances, all of one VPC
   * @return a builder
   */
  static Builder builder(String ec2InstanceProfileArn, List<String> subnets) {
    Objects.requireNonNull(subnets, "subnets");
    return new Builder().ec2InstanceProfileArn(ec2InstanceProfileArn).addAllSubnets(subnets);
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the template
   */
  static InstanceLaunchTemplate of(
      software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ManagedInstancesNetworkConfiguration network = sdk.networkConfiguration();
    return new Builder()
        .ec2InstanceProfileArn(SdkValues.text(sdk.ec2InstanceProfileArn()))
        .addAllSubnets(LaunchMembers.listOf(network, ManagedInstancesNetworkConfiguration::subnets))
        .addAllSecurityGroups(
            LaunchMembers.listOf(network, ManagedInstancesNetworkConfiguration::securityGroups))
        .storageSizeGiB(LaunchMembers.sizeOf(sdk.storageConfiguration()))
        .useLocalStorage(LaunchMembers.localStorageOf(sdk))
        .monitoring(
            OpenEnum.parseNullable(
                ManagedInstancesMonitoringOptions.class, sdk.monitoringAsString()))
        .capacityOptionType(
            OpenEnum.parseNullable(CapacityOptionType.class, sdk.capacityOptionTypeAsString()))
        .instanceMetadataTagsPropagation(LaunchMembers.metadataTagsOf(sdk))
        .instanceRequirements(
            Optional.ofNullable(sdk.instanceRequirements()).map(InstanceRequirements::of))
        .fipsEnabled(Optional.ofNullable((Boolean) NewerMember.FIPS.read(sdk)))
        .capacityReservations(LaunchMembers.reservationsOf(sdk))
        .build();
  }

  /**
   * Starts a template from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate toSdk() {
    var template =
        software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate.builder()
            .ec2InstanceProfileArn(ec2InstanceProfileArn())
            .networkConfiguration(LaunchMembers.network(this))
            .storageConfiguration(LaunchMembers.storage(this))
            .monitoring(monitoring().map(OpenEnum::text).orElse(null))
            .capacityOptionType(capacityOptionType().map(OpenEnum::text).orElse(null))
            .instanceRequirements(
                instanceRequirements().map(InstanceRequirements::toSdk).orElse(null));
    LaunchMembers.setNewer(this, template);
    NewerMember.FIPS.set(template, fipsEnabled().orElse(null));
    return template.build();
  }

  /** Builds an {@link InstanceLaunchTemplate}. Not thread-safe. */
  final class Builder extends ImmutableInstanceLaunchTemplate.Builder {
    Builder() {}

    /**
     * Buys Spot Instances, which EC2 can interrupt.
     *
     * @return this builder
     */
    public Builder spot() {
      return capacityOptionType(OpenEnum.of(CapacityOptionType.SPOT));
    }

    /**
     * Uses EC2 capacity reservations. Older versions of the SDK cannot send them.
     *
     * @param reservations which, and when
     * @return this builder
     */
    public Builder reserved(CapacityReservations reservations) {
      Objects.requireNonNull(reservations, "reservations");
      return capacityOptionType(OpenEnum.parse(CapacityOptionType.class, "RESERVED"))
          .capacityReservations(reservations);
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder capacityOptionType(CapacityOptionType value) {
      return capacityOptionType(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder monitoring(ManagedInstancesMonitoringOptions value) {
      return monitoring(OpenEnum.of(value));
    }
  }
}
