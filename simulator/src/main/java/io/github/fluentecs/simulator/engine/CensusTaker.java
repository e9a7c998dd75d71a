package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.engine.Seat.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Sorts the tasks of a service by what the rolling scheduler may do with them. */
final class CensusTaker {
  private final Fleet current;
  private final Predicate<LiveTask> misplaced;
  private final Health health;
  private final Instant now;

  /**
   * Sorts for one instant.
   *
   * @param current the fleet whose tasks are to be there; those of others are to go
   */
  CensusTaker(Fleet current, Instant now) {
    this(current, CensusTaker::isOnDrainingInstance, now);
  }

  /**
   * Sorts for one instant.
   *
   * @param current the fleet whose tasks are to be there; those of others are to go
   * @param misplaced those that have to go because of where they are
   */
  CensusTaker(Fleet current, Predicate<LiveTask> misplaced, Instant now) {
    this.current = current;
    this.misplaced = misplaced;
    this.health = new Health(current.service());
    this.now = now;
  }

  Census of(Collection<LiveTask> tasks) {
    List<Seat> seats = new ArrayList<>();
    int occupied = 0;
    for (LiveTask task : tasks) {
      boolean isOccupying = task.status().isPending() || task.status() == TaskStatus.RUNNING;
      occupied += isOccupying ? 1 : 0;
      if (isOccupying && task.isWanted()) {
        seats.add(seat(task));
      }
    }
    return new Census(occupied, seats);
  }

  private Seat seat(LiveTask task) {
    LaunchSpec.Owner owner = task.spec().owner();
    Fleet fleet = owner == null ? current : owner.fleet();
    boolean isCondemned = fleet.progress().isCondemned(task);
    boolean mustMove = isCondemned || misplaced.test(task);
    boolean isProtected = !mustMove && task.protectedUntil(now) != null;
    return new Seat(task, kind(task, isCondemned), fleet != current || mustMove, isProtected);
  }

  private Kind kind(LiveTask task, boolean isCondemned) {
    if (task.status().isPending()) {
      return Kind.PENDING;
    }
    if (isCondemned) {
      return Kind.UNHEALTHY;
    }
    return health.isHealthy(task, now) ? Kind.HEALTHY : Kind.WARMING;
  }

  private static boolean isOnDrainingInstance(LiveTask task) {
    LiveInstance instance = task.instance();
    return instance != null && instance.isDraining();
  }
}
