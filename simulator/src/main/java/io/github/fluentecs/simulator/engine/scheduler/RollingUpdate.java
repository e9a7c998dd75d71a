package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.state.Fleet;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.util.List;

/** One step of a service, or of a task set, towards the tasks that it is to have. */
public final class RollingUpdate {
  private final FleetLauncher launcher;
  private final FleetStopper stopper;
  private final StartThrottling restarts;
  private final ServiceMessages news;

  public RollingUpdate(
      FleetLauncher launcher,
      FleetStopper stopper,
      StartThrottling restarts,
      ServiceMessages news) {
    this.launcher = launcher;
    this.stopper = stopper;
    this.restarts = restarts;
    this.news = news;
  }

  /**
   * Starts and stops what the bounds allow.
   *
   * @param current the fleet that new tasks belong to
   * @param isOpen whether it gets new tasks
   */
  void step(Fleet current, ClassifiedTasks census, RollingBounds bounds, boolean isOpen) {
    int missing = Math.max(0, bounds.desired() - census.fresh());
    int started = isOpen ? start(current, census, bounds, missing) : 0;
    boolean needsRoom =
        isOpen && (restarts.mayLaunch(current) || current.progress().isLackingRoom());
    int unmet = needsRoom ? missing - started : 0;
    List<LiveTask> stops = new StopSelection(census, bounds).choose(unmet);
    stopper.stop(stops);
    if (unmet > 0 && stops.isEmpty() && bounds.areStuck() && census.stale() > 0) {
      news.stuck(current);
    }
    tellOfProtection(current, census, bounds, stops.size());
  }

  private int start(Fleet current, ClassifiedTasks census, RollingBounds bounds, int missing) {
    int count = Math.min(missing, bounds.mayStart(census.occupied()));
    return count > 0 && restarts.mayLaunch(current) ? launcher.launch(current, count) : 0;
  }

  private void tellOfProtection(
      Fleet current, ClassifiedTasks census, RollingBounds bounds, int stopped) {
    boolean hasTooMany = census.seats().size() - stopped > bounds.desired();
    boolean isReplaced = census.freshHealthy() >= bounds.desired();
    if (stopped == 0 && hasTooMany && isReplaced && census.protectedOnes() > 0) {
      news.heldByProtection(current, census.protectedOnes());
    }
  }
}
