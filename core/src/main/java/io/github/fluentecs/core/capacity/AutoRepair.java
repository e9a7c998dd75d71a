package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import software.amazon.awssdk.services.ecs.model.AutoRepairActionsStatus;
import software.amazon.awssdk.services.ecs.model.AutoRepairConfiguration;

/** Converts the auto repair setting of managed instances for requests. */
final class AutoRepair {
  private AutoRepair() {}

  static AutoRepairConfiguration toSdk(OpenEnum<AutoRepairActionsStatus> status) {
    return AutoRepairConfiguration.builder().actionsStatus(status.text()).build();
  }
}
