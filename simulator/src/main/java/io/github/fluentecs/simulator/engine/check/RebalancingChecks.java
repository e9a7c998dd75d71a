package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/** The rules for services that are to be rebalanced over Availability Zones. */
final class RebalancingChecks {
  private RebalancingChecks() {}

  /** Checks what a service says it wants together with what it has. */
  static void check(
      @Nullable AvailabilityZoneRebalancing wanted,
      int maximumPercent,
      boolean isDaemon,
      List<LoadBalancer> balancers) {
    if (wanted == AvailabilityZoneRebalancing.ENABLED) {
      Checks.that(
          maximumPercent > 100,
          "Availability Zone rebalancing does not support a maximumPercent of 100 or less.");
      Checks.that(
          !isDaemon,
          "Availability Zone rebalancing does not support the DAEMON scheduling strategy.");
      Checks.that(
          balancers.stream().noneMatch(ServiceChecks::isClassic),
          "Availability Zone rebalancing does not support Classic Load Balancers.");
    }
  }
}
