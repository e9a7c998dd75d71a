package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.diagnosis.Pause;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What a gate decided at one hook. Immutable and thread-safe.
 *
 * @param pause where the deployment was paused
 * @param traffic the share of the production traffic that the new revision had, in percent; empty
 *     where ECS did not tell it
 * @param action what the gate did with the hook
 * @param analyses the analyses that led to it; where one of several decided to roll back, that one
 *     alone, since the others were given up
 */
public record GateResult(
    Pause pause, OptionalDouble traffic, GateAction action, List<AnalysisResult> analyses) {
  /**
   * Copies the list.
   *
   * @param pause where the deployment was paused
   * @param traffic the share of the production traffic that the new revision had, in percent; empty
   *     where ECS did not tell it
   * @param action what the gate did with the hook
   * @param analyses the analyses that led to it
   */
  public GateResult {
    Objects.requireNonNull(pause, "pause");
    Objects.requireNonNull(traffic, "traffic");
    Objects.requireNonNull(action, "action");
    analyses = Arguments.copyOf("analyses", analyses);
  }

  boolean isRollback() {
    return action == GateAction.ROLLBACK;
  }

  /** Returns stage, traffic, action and measurements. */
  @Override
  public String toString() {
    String share =
        traffic.isPresent() ? " with " + traffic.getAsDouble() + " % of the traffic" : "";
    String said = analyses.stream().map(AnalysisResult::toString).collect(Collectors.joining("; "));
    return "Gate at " + pause.stage() + share + ": " + action + " after " + said;
  }
}
