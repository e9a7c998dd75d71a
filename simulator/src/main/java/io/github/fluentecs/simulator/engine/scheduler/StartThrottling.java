package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.state.ChangeListeners;
import io.github.fluentecs.simulator.engine.state.FailureSettings;
import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveDeployment;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.StartBackoff;
import io.github.fluentecs.simulator.engine.status.RolloutState;
import java.time.Duration;
import java.time.Instant;

/** Decides when a fleet may try again to start tasks, and reconciles its service then. */
public final class StartThrottling {
  /** After so many rounds without a running task, the world may be at rest during a pause. */
  private static final int AWAITED_ROUNDS = 5;

  private static final int AWAITED_FAILURES = 200;
  private static final int IMPAIRED_ROUNDS = 3;
  private static final int CRASHES_PER_TASK = 10;

  private final Timeline timeline;
  private final ChangeListeners listeners;
  private final ServiceMessages messages;

  public StartThrottling(Timeline timeline, ChangeListeners listeners, ServiceMessages messages) {
    this.timeline = timeline;
    this.listeners = listeners;
    this.messages = messages;
  }

  boolean mayLaunch(Fleet fleet) {
    return fleet.progress().mayLaunch(now());
  }

  /** All that was to be started found its place. */
  void placed(Fleet fleet) {
    fleet.progress().foundRoom();
  }

  /** Something was not placed; that counts unless it was only a try during a pause. */
  void unplaced(Fleet fleet) {
    boolean isNewRound = !fleet.progress().pause().isOn(now());
    fleet.progress().lacksRoom();
    if (isNewRound) {
      fleet.progress().placementFailed();
      wake(fleet, fleet.progress().pause().failed(now()), isArmed(fleet));
    }
  }

  /** A task ended before it was RUNNING. */
  void startFailed(Fleet fleet) {
    StartBackoff pause = fleet.progress().pause();
    boolean isNewRound = !pause.isOn(now());
    Duration left = pause.failed(now());
    if (isNewRound) {
      wake(fleet, left, isArmed(fleet) || pause.rounds() <= AWAITED_ROUNDS);
      if (pause.rounds() >= IMPAIRED_ROUNDS) {
        messages.impaired(fleet);
      }
    }
  }

  /**
   * A task ended by itself after it was RUNNING. ECS replaces it at once, however often that
   * happens; here a fleet that does nothing else gets a pause, so that the world can be at rest.
   */
  void crashed(Fleet fleet) {
    int limit = CRASHES_PER_TASK * Math.max(1, fleet.service().desiredCount());
    StartBackoff pause = fleet.progress().pause();
    if (fleet.progress().crash(now()) > limit && !pause.isOn(now())) {
      wake(fleet, pause.crashed(now()), false);
    }
  }

  private void wake(Fleet fleet, Duration delay, boolean isAwaited) {
    Runnable work = () -> listeners.serviceChanged(fleet.service());
    if (isAwaited) {
      timeline.after(delay, work);
    } else {
      timeline.eventually(delay, work);
    }
  }

  /** Whether the circuit breaker will put an end to the attempts soon. */
  private static boolean isArmed(Fleet fleet) {
    LiveService service = fleet.service();
    LiveDeployment deployment = service.deployments().of(fleet);
    return deployment != null
        && deployment.isIn(RolloutState.IN_PROGRESS)
        && fleet.progress().failedTasks() < AWAITED_FAILURES
        && FailureSettings.hasCircuitBreaker(service.template().deploymentConfiguration());
  }

  private Instant now() {
    return timeline.now();
  }
}
