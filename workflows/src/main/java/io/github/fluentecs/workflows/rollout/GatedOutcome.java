package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.waiters.service.RolloutReason;
import io.github.fluentecs.waiters.service.RolloutReason.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a gated rollout ended, and what its gates measured: the value of one that succeeded, and the
 * {@link Blocker} of every other. Immutable and thread-safe.
 *
 * @param rollout how the rollout ended; {@link Rollout.RolledBack} where a gate failed
 * @param gates what the gates decided, the oldest first; only those of this process, since ECS
 *     keeps no measurements
 */
public record GatedOutcome(Rollout rollout, List<GateResult> gates) implements Blocker {
  /**
   * Copies the list.
   *
   * @param rollout how the rollout ended
   * @param gates what the gates decided, the oldest first
   */
  public GatedOutcome {
    Objects.requireNonNull(rollout, "rollout");
    gates = Arguments.copyOf("gates", gates);
  }

  /**
   * Returns the gate that rolled the deployment back.
   *
   * @return empty where no gate did
   */
  public Optional<GateResult> failedGate() {
    return gates.stream().filter(GateResult::isRollback).findFirst();
  }

  /** Says which gate rolled back, where ECS says only that a user stopped the deployment. */
  @Override
  public String message() {
    return failedGate().map(this::message).orElseGet(rollout::message);
  }

  private String message(GateResult gate) {
    if (rollout instanceof Rollout.RolledBack back && back.reason().kind() == Kind.STOPPED) {
      RolloutReason reason = new RolloutReason(Kind.STOPPED, gate.toString());
      return new Rollout.RolledBack(back.service(), back.from(), back.to(), reason).message();
    }
    return rollout.message() + " " + gate + ".";
  }

  @Override
  public String remedy() {
    return failedGate()
        .map(gate -> "Check what the gate measured, then update again.")
        .orElseGet(rollout::remedy);
  }
}
