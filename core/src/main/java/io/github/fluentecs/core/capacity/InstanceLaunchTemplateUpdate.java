package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesMonitoringOptions;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesNetworkConfiguration;

/**
 * A change of how ECS launches the instances of a capacity provider. What is absent stays as it is.
 * Immutable and thread-safe.
 */
@Value.Immutable
public non-sealed interface InstanceLaunchTemplateUpdate extends InstanceLaunchSettings {
  /**
   * Returns the instance profile of the instances.
   *
   * @return an instance profile's ARN; absent leaves it unchanged
   */
  Optional<String> ec2InstanceProfileArn();

  /**
   * Starts a change.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the change
   */
  static InstanceLaunchTemplateUpdate of(
      software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate sdk) {
    Objects.requireNonNull(sdk, "sdk");
    ManagedInstancesNetworkConfiguration network = sdk.networkConfiguration();
    return new Builder()
        .ec2InstanceProfileArn(Optional.ofNullable(sdk.ec2InstanceProfileArn()))
        .addAllSubnets(LaunchMembers.listOf(network, ManagedInstancesNetworkConfiguration::subnets))
        .addAllSecurityGroups(
            LaunchMembers.listOf(network, ManagedInstancesNetworkConfiguration::securityGroups))
        .storageSizeGiB(LaunchMembers.sizeOf(sdk.storageConfiguration()))
        .useLocalStorage(LaunchMembers.localStorageOf(sdk))
        .monitoring(
            OpenEnum.parseNullable(
                ManagedInstancesMonitoringOptions.class, sdk.monitoringAsString()))
        .instanceMetadataTagsPropagation(LaunchMembers.metadataTagsOf(sdk))
        .instanceRequirements(
            Optional.ofNullable(sdk.instanceRequirements()).map(InstanceRequirements::of))
        .capacityReservations(LaunchMembers.reservationsOf(sdk))
        .build();
  }

  /**
   * Starts a change from this one.
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
  default software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate toSdk() {
    var template =
        software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate.builder()
            .ec2InstanceProfileArn(ec2InstanceProfileArn().orElse(null))
            .networkConfiguration(LaunchMembers.network(this))
            .storageConfiguration(LaunchMembers.storage(this))
            .monitoring(monitoring().map(OpenEnum::text).orElse(null))
            .instanceRequirements(
                instanceRequirements().map(InstanceRequirements::toSdk).orElse(null));
    LaunchMembers.setNewer(this, template);
    return template.build();
  }

  /** Builds an {@link InstanceLaunchTemplateUpdate}. Not thread-safe. */
  final class Builder extends ImmutableInstanceLaunchTemplateUpdate.Builder {
    Builder() {}

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
