package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceDeployment;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.diagnosis.Pause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/**
 * How far the rollout of one deployment was at one poll. Immutable and thread-safe.
 *
 * @param service the service
 * @param found the service deployment that rolls out the awaited deployment; null where ECS has
 *     none, or does not let the caller see it
 * @param verdict how the rollout ended, met whatever the end; pending until then; impossible where
 *     it cannot end, because the service is gone
 */
public record RolloutState(
    Service service, @Nullable ServiceDeployment found, Verdict<Rollout> verdict) {
  /**
   * Refuses nulls, but for the service deployment.
   *
   * @param service the service
   * @param found the service deployment that rolls out the awaited deployment; null where ECS has
   *     none, or does not let the caller see it
   * @param verdict how the rollout ended, met whatever the end; pending until then; impossible
   *     where it cannot end, because the service is gone
   */
  public RolloutState {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(verdict, "verdict");
  }

  /**
   * Returns the service deployment that rolls out the awaited deployment.
   *
   * @return empty where ECS has none, or does not let the caller see it
   */
  public Optional<ServiceDeployment> serviceDeployment() {
    return Optional.ofNullable(found);
  }

  /**
   * Returns the lifecycle stage.
   *
   * @return the stage; empty for a deployment that shifts no traffic
   */
  public Optional<LifecycleStage> stage() {
    return serviceDeployment()
        .flatMap(ServiceDeployment::lifecycleStage)
        .map(stage -> new LifecycleStage(stage.text()));
  }

  /**
   * Returns where the deployment is paused.
   *
   * @return a pause for each hook that awaits an action
   */
  public List<Pause> pauses() {
    return serviceDeployment().map(Pause::of).orElse(List.of());
  }

  /**
   * Returns the share of the production traffic that the new revision is meant to have.
   *
   * @return percents; empty for a deployment that shifts no traffic
   */
  public OptionalDouble traffic() {
    return serviceDeployment()
        .flatMap(ServiceDeployment::targetRevision)
        .map(revision -> revision.productionTraffic())
        .orElse(OptionalDouble.empty());
  }

  /**
   * Returns whether the deployment has reached a stage on its way forward. One that rolls back has
   * reached nothing, though ECS goes through some stages backwards.
   *
   * @param stage the stage
   * @return true at the stage and after it, and where the deployment has succeeded
   */
  public boolean hasReached(LifecycleStage stage) {
    Objects.requireNonNull(stage, "stage");
    if (verdict instanceof Verdict.Met<Rollout> end) {
      return end.value().succeeded();
    }
    boolean isForward =
        serviceDeployment()
            .filter(it -> it.hasStatus(ServiceDeploymentStatus.IN_PROGRESS))
            .isPresent();
    return isForward
        && (stage().filter(stage::isReachedAt).isPresent()
            || (stage.equals(LifecycleStage.PRODUCTION_TRAFFIC_SHIFT) && traffic().orElse(0) > 0));
  }

  /** The verdict of a wait for a stage. */
  Verdict<RolloutState> reached(LifecycleStage stage) {
    if (hasReached(stage)) {
      return Verdict.met(this);
    }
    return verdict instanceof Verdict.Met<Rollout> end
        ? Verdict.impossible(end.value())
        : verdict.map(never -> this);
  }
}
