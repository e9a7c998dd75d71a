package io.github.fluentecs.simulator.engine;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one lock in front of the world, and the world that is there now. */
final class WorldLock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<World> worlds;
  private World world;

  WorldLock(Supplier<World> worlds) {
    this.worlds = worlds;
    this.world = worlds.get();
  }

  <R> R read(Function<World, R> work) {
    lock.lock();
    try {
      return work.apply(world);
    } finally {
      lock.unlock();
    }
  }

  /** Changes the world, and lets everything happen that is due then. */
  void change(Consumer<World> work) {
    read(
        present -> {
          work.accept(present);
          present.timeline().settle();
          return present;
        });
  }

  /** Starts again with an empty world. */
  void reset() {
    lock.lock();
    try {
      world = worlds.get();
    } finally {
      lock.unlock();
    }
  }
}
