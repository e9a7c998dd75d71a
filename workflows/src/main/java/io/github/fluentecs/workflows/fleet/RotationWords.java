package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ClusterRef;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** The words of a rotation. */
@Value.Immutable
abstract class RotationWords {
  abstract ClusterRef cluster();

  abstract InstanceSelection selection();

  abstract InstanceMachines machines();

  abstract Optional<Duration> deadline();

  @Value.Default
  InstanceBudget budget() {
    return new InstanceBudget.Count(1);
  }

  @Value.Default
  boolean growsFirst() {
    return false;
  }

  @Value.Default
  boolean stopsStandalone() {
    return false;
  }

  @Value.Default
  boolean drainsProtected() {
    return false;
  }

  @Value.Default
  boolean leavesBlocked() {
    return false;
  }

  @Value.Default
  String mark() {
    return "fluentecs.rotation";
  }
}
