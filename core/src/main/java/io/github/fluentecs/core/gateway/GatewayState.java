package io.github.fluentecs.core.gateway;

import io.github.fluentecs.core.ref.GatewayRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.GatewayStatus;

/**
 * What an operation made of a gateway. Immutable and thread-safe.
 *
 * @param ref the gateway's ARN
 * @param name its name
 * @param status ACTIVE after its creation, UPDATE_IN_PROGRESS after an update, DELETED after its
 *     deletion
 */
public record GatewayState(GatewayRef ref, String name, Optional<OpenEnum<GatewayStatus>> status) {
  /**
   * Checks that no value is null.
   *
   * @param ref the gateway's ARN
   * @param name its name
   * @param status what it is now
   */
  public GatewayState {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
  }
}
