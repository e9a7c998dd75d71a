package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.diagnosis.Pause;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the analyses of a gate come to. Immutable.
 *
 * @param action what is done with the hook
 * @param analyses the results
 */
record Decision(GateAction action, List<AnalysisResult> analyses) {
  /**
   * One analysis that has ended.
   *
   * @param action what it wants
   * @param result its result
   */
  private record Opinion(GateAction action, AnalysisResult result) implements Blocker {
    @Override
    public String message() {
      return result.toString();
    }
  }

  /** Waits for all, or for the first that decides to roll back. */
  static Wait<Decision> of(List<Analysis> analyses) {
    return Waits.allOf(analyses, Decision::opinion)
        .map(Decision::together)
        .orElse(
            failure ->
                failure instanceof WaitFailure.Impossible end
                        && end.blocker() instanceof Opinion opinion
                    ? Waits.met(together(List.of(opinion)))
                    : Waits.failed(failure));
  }

  /** Fails when it is to roll back, so that the others need not go on. */
  private static Wait<Opinion> opinion(Analysis analysis) {
    return analysis
        .result()
        .then(
            result -> {
              Opinion opinion = new Opinion(analysis.action(result), result);
              return opinion.action() == GateAction.ROLLBACK
                  ? Waits.impossible(opinion)
                  : Waits.met(opinion);
            });
  }

  private static Decision together(List<Opinion> opinions) {
    GateAction action =
        opinions.stream()
            .map(Opinion::action)
            .max(Comparator.naturalOrder())
            .orElse(GateAction.PROCEED);
    return new Decision(action, opinions.stream().map(Opinion::result).toList());
  }

  GateResult result(Pause pause, OptionalDouble traffic) {
    return new GateResult(pause, traffic, action, analyses);
  }
}
