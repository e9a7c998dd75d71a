package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.waiters.Verdict;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;

/**
 * Judges how the rollout of one deployment, known by its id, ended. Pure.
 *
 * @param given the service as the update returned it
 * @param made its primary deployment at that time
 */
record RolloutCondition(Service given, Deployment made) {
  /** Returns how far the rollout is. */
  RolloutState state(RolloutView view) {
    return new RolloutState(view.service(), view.found(), judge(view));
  }

  private Verdict<Rollout> judge(RolloutView view) {
    Service service = view.service();
    if (Stability.isDeleted(service)) {
      return Verdict.impossible(new ServiceNotActive(service));
    }
    return isInPlace() || view.found() == null
        ? byDeployments(service)
        : new ServiceDeploymentVerdict(given, made, service, view.found()).judge();
  }

  /** Returns whether the update made no deployment, but changed one that had been COMPLETED. */
  private boolean isInPlace() {
    return Stability.isIn(DeploymentRolloutState.COMPLETED, made);
  }

  private Verdict<Rollout> byDeployments(Service service) {
    Deployment primary = service.primaryDeployment().orElse(null);
    if (primary == null) {
      return Verdict.pending("no primary deployment");
    }
    return primary.id().equals(made.id())
        ? leading(service, primary)
        : replaced(new Replacement(given, made, service, primary));
  }

  private Verdict<Rollout> leading(Service service, Deployment own) {
    if (Stability.isIn(DeploymentRolloutState.FAILED, own) && Stability.stays(service)) {
      RolloutReason reason = RolloutReason.of(own.rolloutStateReason().orElse(""));
      return Verdict.met(new Rollout.Failed(service, own, reason));
    }
    if (!Stability.isComplete(own)) {
      return Verdict.pending(RolloutWords.progress(own));
    }
    return isTold(own)
        ? Verdict.met(new Rollout.Succeeded(service, own))
        : Stability.judge(service).map(steady -> new Rollout.Succeeded(steady, own));
  }

  /**
   * Returns whether COMPLETED is the end of this rollout. It says nothing where the deployment was
   * COMPLETED before, because the update made none, or where there is no rollout state.
   */
  private boolean isTold(Deployment own) {
    return own.rolloutState().isPresent() && !isInPlace();
  }

  private Verdict<Rollout> replaced(Replacement change) {
    if (change.isRollback()) {
      return rollback(change);
    }
    if (Stability.isIn(DeploymentRolloutState.FAILED, change.own())) {
      return Verdict.met(new Rollout.Failed(change.service(), change.own(), change.reason()));
    }
    return change.isNewer()
        ? Verdict.met(new Rollout.Superseded(change.service(), change.own(), change.primary()))
        : Verdict.pending("deployment " + made.id() + " is not visible yet");
  }

  private static Verdict<Rollout> rollback(Replacement change) {
    Deployment to = change.primary();
    if (Stability.isIn(DeploymentRolloutState.FAILED, to)) {
      return Verdict.met(new Rollout.Failed(change.service(), change.own(), change.reason()));
    }
    return Stability.isComplete(to)
        ? Verdict.met(new Rollout.RolledBack(change.service(), change.own(), to, change.reason()))
        : Verdict.pending(
            "rolling back to deployment " + to.id() + ", " + RolloutWords.progress(to));
  }
}
