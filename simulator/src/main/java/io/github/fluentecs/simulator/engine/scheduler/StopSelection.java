package io.github.fluentecs.simulator.engine.scheduler;

import io.github.fluentecs.simulator.engine.scheduler.ClassifiedTask.Kind;
import io.github.fluentecs.simulator.engine.state.LiveTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the tasks that the rolling scheduler stops: those that healthy new ones have replaced,
 * those that make room for new ones, and those beyond the desired count. The number of healthy ones
 * never falls below the lower bound by that.
 */
final class StopSelection {
  private final ClassifiedTasks tasks;
  private final RollingBounds bounds;
  private final TerminationOrder<ClassifiedTask> order;
  private final List<LiveTask> chosen = new ArrayList<>();
  private int mayStop;
  private int running;

  StopSelection(ClassifiedTasks tasks, RollingBounds bounds) {
    this.tasks = tasks;
    this.bounds = bounds;
    this.order = tasks.terminationOrder();
    this.mayStop = bounds.mayStop(tasks.healthy());
    this.running = tasks.running();
  }

  /**
   * The tasks to stop now.
   *
   * @param unmet how many new tasks cannot be started before others make room
   */
  List<LiveTask> choose(int unmet) {
    takeAll(task -> task.isStale() && task.is(Kind.PENDING) && !task.isProtected());
    takeStale(unmet);
    takeSurplus();
    return chosen;
  }

  private void takeStale(int unmet) {
    int stale = tasks.count(task -> task.isStale() && !task.is(Kind.PENDING));
    int needed = Math.max(0, bounds.desired() - tasks.freshHealthy());
    int replaced = Math.max(0, stale - needed);
    int excess = stale - Math.max(0, needed - unmet);
    boolean isOneRoom = tasks.pending() == 0;
    for (int i = 0; i < excess; i++) {
      boolean mayBeUnhealthy = i < replaced || (isOneRoom && i == replaced);
      boolean isTaken =
          (mayBeUnhealthy && take(this::isUnhealthyThatMayGo)) || take(this::isStaleThatMayGo);
      if (!isTaken) {
        return;
      }
    }
  }

  /** An unhealthy task still counts as running, and the lower bound holds for running tasks. */
  private boolean isUnhealthyThatMayGo(ClassifiedTask task) {
    return task.isStale()
        && task.is(Kind.UNHEALTHY)
        && !task.isProtected()
        && running > bounds.lower();
  }

  private boolean isStaleThatMayGo(ClassifiedTask task) {
    return task.isStale()
        && !task.isProtected()
        && (task.is(Kind.HEALTHY)
            ? mayStop > 0
            : task.is(Kind.WARMING) && tasks.healthy() >= bounds.lower());
  }

  private void takeSurplus() {
    int surplus = tasks.fresh() - bounds.desired();
    while (surplus > 0 && (take(this::isFreshPending) || take(this::isFreshThatMayGo))) {
      surplus--;
    }
  }

  private boolean isFreshPending(ClassifiedTask task) {
    return !task.isStale() && task.is(Kind.PENDING);
  }

  private boolean isFreshThatMayGo(ClassifiedTask task) {
    return !task.isStale() && !task.isProtected() && (!task.is(Kind.HEALTHY) || mayStop > 0);
  }

  private void takeAll(Predicate<ClassifiedTask> condition) {
    while (take(condition)) {
      // One more was taken.
    }
  }

  private boolean take(Predicate<ClassifiedTask> condition) {
    @Nullable ClassifiedTask task = order.next(condition);
    if (task == null) {
      return false;
    }
    chosen.add(task.task());
    running -= task.is(Kind.PENDING) ? 0 : 1;
    mayStop -= task.is(Kind.HEALTHY) ? 1 : 0;
    return true;
  }
}
