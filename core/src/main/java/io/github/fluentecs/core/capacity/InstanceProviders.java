package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.internal.SdkRefs;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;

/**
 * Reads which of the two sources of instances a request names. A request that names none gets an
 * Auto Scaling group without a name.
 */
final class InstanceProviders {
  private InstanceProviders() {}

  static InstanceProvider of(CreateCapacityProviderRequest sdk) {
    if (sdk.managedInstancesProvider() != null) {
      return ManagedInstancesProvider.of(
          SdkRefs.cluster(sdk.cluster()), sdk.managedInstancesProvider());
    }
    return sdk.autoScalingGroupProvider() == null
        ? AutoScalingGroupProvider.of("")
        : AutoScalingGroupProvider.of(sdk.autoScalingGroupProvider());
  }

  static InstanceProviderUpdate of(UpdateCapacityProviderRequest sdk) {
    if (sdk.managedInstancesProvider() != null) {
      return ManagedInstancesProviderUpdate.of(
          SdkRefs.cluster(sdk.cluster()), sdk.managedInstancesProvider());
    }
    return sdk.autoScalingGroupProvider() == null
        ? AutoScalingGroupProviderUpdate.builder().build()
        : AutoScalingGroupProviderUpdate.of(sdk.autoScalingGroupProvider());
  }
}
