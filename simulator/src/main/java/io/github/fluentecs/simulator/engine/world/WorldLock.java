package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.clock.ClockFollower;
import io.github.fluentecs.simulator.engine.clock.RealClock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The lock that guards the world, and the current world. While time follows the real clock, the
 * world is brought up to date before each access.
 */
public final class WorldLock {
  /** How far the world may lag behind between accesses, so that each has little to catch up. */
  private static final Duration TICK = Duration.ofMillis(50);

  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<World> worlds;
  private final RealClock clock;
  private final ClockFollower follower;
  private Runnable ticking = () -> {};
  private World world;
  private Duration perCall = Duration.ZERO;

  WorldLock(Supplier<World> worlds, RealClock clock) {
    this.worlds = worlds;
    this.clock = clock;
    this.follower = new ClockFollower(clock);
    this.world = worlds.get();
  }

  public <R> R read(Function<World, R> work) {
    lock.lock();
    try {
      follower.catchUp(world.timeline());
      return work.apply(world);
    } finally {
      lock.unlock();
    }
  }

  /** Takes an API call; time moves before it as far as it is to move with each. */
  <R> R call(Function<World, R> work) {
    return read(
        present -> {
          var unused = present.timeline().follow(perCall);
          return work.apply(present);
        });
  }

  /** Moves time with each call from now on. */
  public void advancePerCall(Duration span) {
    change(present -> perCall = span);
  }

  public Duration perCall() {
    return read(present -> perCall);
  }

  /** Changes the world, and lets everything happen that is due then. */
  public void change(Consumer<World> work) {
    read(
        present -> {
          work.accept(present);
          present.timeline().settle();
          return present;
        });
  }

  /** Starts again with an empty world; its time goes at the same pace. */
  void reset() {
    lock.lock();
    try {
      world = worlds.get();
      follower.pace(follower.speed());
    } finally {
      lock.unlock();
    }
  }

  /** Lets time follow the real clock, or stand still at speed 0. */
  public void pace(double speed) {
    change(
        present -> {
          ticking.run();
          follower.pace(speed);
          ticking = speed > 0 ? clock.repeat(TICK, this::look) : () -> {};
        });
  }

  private void look() {
    var unused = read(present -> present);
  }

  public double speed() {
    return read(present -> follower.speed());
  }
}
