package io.github.fluentecs.simulator.engine.operation;

import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplate;
import software.amazon.awssdk.services.ecs.model.InstanceLaunchTemplateUpdate;

/** Changes how managed instances are launched. */
final class LaunchTemplates {
  private LaunchTemplates() {}

  /** What the update names is replaced as a whole; the rest stays. */
  static InstanceLaunchTemplate updated(
      InstanceLaunchTemplate template, InstanceLaunchTemplateUpdate update) {
    InstanceLaunchTemplate.Builder changed = template.toBuilder();
    if (update.ec2InstanceProfileArn() != null) {
      changed.ec2InstanceProfileArn(update.ec2InstanceProfileArn());
    }
    if (update.networkConfiguration() != null) {
      changed.networkConfiguration(update.networkConfiguration());
    }
    if (update.storageConfiguration() != null) {
      changed.storageConfiguration(update.storageConfiguration());
    }
    if (update.localStorageConfiguration() != null) {
      changed.localStorageConfiguration(update.localStorageConfiguration());
    }
    if (update.instanceMetadataTagsPropagation() != null) {
      changed.instanceMetadataTagsPropagation(update.instanceMetadataTagsPropagation());
    }
    if (update.monitoringAsString() != null) {
      changed.monitoring(update.monitoringAsString());
    }
    if (update.instanceRequirements() != null) {
      changed.instanceRequirements(update.instanceRequirements());
    }
    if (update.capacityReservations() != null) {
      changed.capacityReservations(update.capacityReservations());
    }
    return changed.build();
  }
}
