package io.github.fluentecs.workflows.rollout;

import io.github.fluentecs.core.service.DeploymentLifecycleHook;
import io.github.fluentecs.core.service.LifecycleHookTarget;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import io.github.fluentecs.waiters.diagnosis.Pause;
import io.github.fluentecs.waiters.service.LifecycleStage;
import io.github.fluentecs.waiters.service.Rollout;
import io.github.fluentecs.waiters.service.RolloutState;
import io.github.fluentecs.waiters.service.ServiceWaits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * Follows a rollout from pause to pause, and answers those that have a gate. Immutable.
 *
 * @param service the service as its update returned it
 * @param analyses those of each gate
 */
record Gates(Service service, Map<LifecycleStage, List<Analysis>> analyses) {
  /** What comes next in a rollout. */
  private sealed interface Next {
    record Ended(Rollout rollout) implements Next {}

    record Paused(Pause pause, OptionalDouble traffic) implements Next {}
  }

  Wait<GatedOutcome> outcome() {
    return after(List.of());
  }

  private Wait<GatedOutcome> after(List<GateResult> earlier) {
    return until(earlier, state -> next(state, earlier))
        .ofKind("rollout")
        .then(
            next ->
                next instanceof Next.Paused paused
                    ? passing(paused, earlier)
                    : ended(((Next.Ended) next).rollout(), earlier));
  }

  private <T> Wait<T> until(List<GateResult> earlier, Function<RolloutState, Verdict<T>> judge) {
    return ServiceWaits.rolloutUntil(service, evidence -> told(evidence, earlier), judge);
  }

  /** Of pauses those that no gate answers; of a stop nothing where a gate ordered it. */
  private Evidence told(Evidence evidence, List<GateResult> earlier) {
    Evidence open = evidence.withoutPauses(pause -> hasGate(pause) && !isLeft(pause, earlier));
    return earlier.stream().anyMatch(GateResult::isRollback) ? open.withoutStops() : open;
  }

  private boolean hasGate(Pause pause) {
    return !analysesAt(pause).isEmpty();
  }

  private List<Analysis> analysesAt(Pause pause) {
    return analyses.getOrDefault(new LifecycleStage(pause.stage()), List.of());
  }

  /** Describe may show a hook for a moment that has been answered. */
  private static boolean isDecided(Pause pause, List<GateResult> earlier) {
    return decision(pause, earlier).isPresent();
  }

  /** A hook that is left to a human is reported as if it had no gate. */
  private static boolean isLeft(Pause pause, List<GateResult> earlier) {
    return decision(pause, earlier).filter(gate -> gate.action() == GateAction.LEAVE).isPresent();
  }

  private static Optional<GateResult> decision(Pause pause, List<GateResult> earlier) {
    return earlier.stream()
        .filter(gate -> gate.pause().hook().id().equals(pause.hook().id()))
        .findFirst();
  }

  private Verdict<Next> next(RolloutState state, List<GateResult> earlier) {
    if (!(state.verdict() instanceof Verdict.Pending)) {
      return state.verdict().map(Next.Ended::new);
    }
    Optional<LifecycleStage> idle = withoutPause(state);
    if (idle.isPresent()) {
      return Verdict.impossible(new GateWithoutPause(service.ref(), idle.get()));
    }
    return state.pauses().stream()
        .filter(pause -> hasGate(pause) && !isDecided(pause, earlier))
        .findFirst()
        .map(pause -> Verdict.<Next>met(new Next.Paused(pause, state.traffic())))
        .orElseGet(() -> state.verdict().map(Next.Ended::new));
  }

  /** Returns a gate that the deployment under way will never ask. */
  private Optional<LifecycleStage> withoutPause(RolloutState state) {
    boolean isUnderWay =
        state
            .serviceDeployment()
            .filter(it -> it.hasStatus(ServiceDeploymentStatus.IN_PROGRESS))
            .flatMap(ServiceDeployment::lifecycleStage)
            .isPresent();
    return isUnderWay
        ? analyses.keySet().stream().filter(stage -> !pausesAt(stage, state.service())).findFirst()
        : Optional.empty();
  }

  private static boolean pausesAt(LifecycleStage stage, Service service) {
    return service.deploymentConfiguration().stream()
        .flatMap(configuration -> configuration.lifecycleHooks().stream())
        .filter(hook -> hook.targetType().equalTo(LifecycleHookTarget.PAUSE))
        .map(DeploymentLifecycleHook::lifecycleStages)
        .flatMap(List::stream)
        .anyMatch(at -> at.text().equals(stage.text()));
  }

  private static Wait<GatedOutcome> ended(Rollout rollout, List<GateResult> gates) {
    GatedOutcome outcome = new GatedOutcome(rollout, gates);
    return rollout.succeeded() ? Waits.met(outcome) : Waits.impossible(outcome);
  }

  /** Decides about one hook, unless the hook ends before. */
  private Wait<GatedOutcome> passing(Next.Paused paused, List<GateResult> earlier) {
    Pause pause = paused.pause();
    Wait<Optional<Decision>> decided =
        Decision.of(analysesAt(pause)).map(Optional::of).ofKind("gate");
    Wait<Optional<Decision>> over =
        until(earlier, state -> isAwaited(pause, state) ? pending(pause) : Verdict.met(0))
            .map(ended -> Optional.empty());
    return Waits.anyOf(decided, over)
        .then(
            decision ->
                decision.isEmpty()
                    ? after(earlier)
                    : acting(decision.get().result(pause, paused.traffic()), earlier));
  }

  private static <T> Verdict<T> pending(Pause pause) {
    return Verdict.pending("paused by the hook " + pause.hook().id() + ", which is analysed");
  }

  private static boolean isAwaited(Pause pause, RolloutState state) {
    return state.pauses().stream().anyMatch(it -> it.hook().id().equals(pause.hook().id()));
  }

  private Wait<GatedOutcome> acting(GateResult result, List<GateResult> earlier) {
    List<GateResult> all = new ArrayList<>(earlier);
    all.add(result);
    Pause pause = result.pause();
    Wait<Boolean> awaited = until(earlier, state -> Verdict.met(isAwaited(pause, state)));
    return switch (result.action()) {
      case LEAVE -> after(all);
      case PROCEED -> new Answer(pause.proceed(), awaited).given().then(x -> after(all));
      case ROLLBACK -> new Answer(pause.rollback(), awaited).given().then(x -> after(all));
    };
  }
}
