package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Whether ECS replaces unhealthy managed instances. The constants are named as ECS spells them. */
public enum AutoRepair {
  /** ECS replaces them. */
  ENABLED,
  /** ECS leaves them. */
  DISABLED;

  private static final String ACTIONS_STATUS = "actionsStatus";

  static Optional<OpenEnum<AutoRepair>> in(SdkPojo provider) {
    return NewerMember.AUTO_REPAIR.read(provider) instanceof SdkPojo repair
        ? OpenEnum.parseNullable(AutoRepair.class, (String) SdkMembers.read(repair, ACTIONS_STATUS))
        : Optional.empty();
  }

  static void set(Optional<OpenEnum<AutoRepair>> repair, SdkPojo provider) {
    repair.ifPresent(
        given ->
            NewerMember.AUTO_REPAIR.setStructure(provider, Map.of(ACTIONS_STATUS, given.text())));
  }
}
