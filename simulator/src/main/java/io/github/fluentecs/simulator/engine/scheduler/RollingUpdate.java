package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.util.List;

/** One step of a service, or of a task set, towards its desired tasks. */
public final class RollingUpdate {
  private final FleetLauncher launcher;
  private final FleetStopper stopper;
  private final StartThrottling throttling;
  private final ServiceMessages messages;

  public RollingUpdate(
      FleetLauncher launcher,
      FleetStopper stopper,
      StartThrottling throttling,
      ServiceMessages messages) {
    this.launcher = launcher;
    this.stopper = stopper;
    this.throttling = throttling;
    this.messages = messages;
  }

  /**
   * Starts and stops what the bounds allow.
   *
   * @param current the fleet that new tasks belong to
   * @param isOpen whether it gets new tasks
   */
  void step(Fleet current, ClassifiedTasks tasks, RollingBounds bounds, boolean isOpen) {
    int missing = Math.max(0, bounds.desired() - tasks.fresh());
    int started = isOpen ? start(current, tasks, bounds, missing) : 0;
    boolean needsRoom =
        isOpen && (throttling.mayLaunch(current) || current.progress().isLackingRoom());
    int unmet = needsRoom ? missing - started : 0;
    List<LiveTask> stops = new StopSelection(tasks, bounds).choose(unmet);
    stopper.stop(stops);
    if (unmet > 0 && stops.isEmpty() && bounds.areStuck() && tasks.stale() > 0) {
      messages.stuck(current);
    }
    tellOfProtection(current, tasks, bounds, stops.size());
  }

  private int start(Fleet current, ClassifiedTasks tasks, RollingBounds bounds, int missing) {
    int count = Math.min(missing, bounds.mayStart(tasks.occupied()));
    return count > 0 && throttling.mayLaunch(current) ? launcher.launch(current, count) : 0;
  }

  private void tellOfProtection(
      Fleet current, ClassifiedTasks tasks, RollingBounds bounds, int stopped) {
    boolean hasTooMany = tasks.tasks().size() - stopped > bounds.desired();
    boolean isReplaced = tasks.freshHealthy() >= bounds.desired();
    if (stopped == 0 && hasTooMany && isReplaced && tasks.protectedOnes() > 0) {
      messages.heldByProtection(current, tasks.protectedOnes());
    }
  }
}
