package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.ecs.model.ManagedInstancesMonitoringOptions;

/**
 * How ECS launches managed instances: what a new capacity provider is given, and what can be
 * changed later. Running instances keep the settings that they were launched with.
 */
public sealed interface InstanceLaunchSettings
    permits InstanceLaunchTemplate, InstanceLaunchTemplateUpdate {
  /**
   * Returns the subnets of the instances.
   *
   * @return subnet ids, all of one VPC
   */
  List<String> subnets();

  /**
   * Returns the security groups of the instances.
   *
   * @return security group ids
   */
  List<String> securityGroups();

  /**
   * Returns the size of the instances' data volume.
   *
   * @return at least 1 GiB (rule CreateCapacityProvider/storageSizeGiB, and that of
   *     UpdateCapacityProvider)
   */
  OptionalInt storageSizeGiB();

  /**
   * Returns whether instance store volumes hold the data where an instance has them, in place of an
   * EBS volume.
   *
   * @return absent means no; older versions of the SDK cannot send it
   */
  Optional<Boolean> useLocalStorage();

  /**
   * Returns the monitoring in CloudWatch.
   *
   * @return BASIC or DETAILED; absent means BASIC for new capacity providers
   */
  Optional<OpenEnum<ManagedInstancesMonitoringOptions>> monitoring();

  /**
   * Returns whether instances see their tags in the instance metadata service.
   *
   * @return absent means yes for new capacity providers; no is needed for tags with keys that the
   *     service refuses, such as those with a slash; older versions of the SDK cannot send it
   */
  Optional<Boolean> instanceMetadataTagsPropagation();

  /**
   * Returns the instance types that ECS chooses from.
   *
   * @return what they must have; absent means that ECS chooses, or leaves it unchanged
   */
  Optional<InstanceRequirements> instanceRequirements();

  /**
   * Returns the capacity reservations.
   *
   * @return reservations, for the capacity option RESERVED; older versions of the SDK cannot send
   *     them
   */
  Optional<CapacityReservations> capacityReservations();
}
