package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.call.Backend;
import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.clock.RealClock;
import io.github.fluentecs.simulator.engine.clock.SystemClock;
import java.util.Set;

/** The simulated world behind one lock, with its faces for the outside. */
public final class Engine implements Backend {
  private final Set<String> operations;
  private final WorldLock worlds;

  /**
   * A new, empty world.
   *
   * @param options what it starts from
   */
  public Engine(WorldOptions options) {
    this(options, new SystemClock());
  }

  /**
   * A new, empty world.
   *
   * @param options what it starts from
   * @param clock what its time may follow
   */
  public Engine(WorldOptions options, RealClock clock) {
    operations = new World(options, clock).region("us-east-1").handlers().operations();
    worlds = new WorldLock(() -> new World(options, clock), clock);
  }

  @Override
  public Reply handle(Call call) {
    return worlds.call(world -> world.answer(call));
  }

  /** The operations that it serves, by their names on the wire. */
  public Set<String> operations() {
    return operations;
  }

  /** Starts again with an empty world: no resources, no faults, no events, the first instant. */
  public void reset() {
    worlds.reset();
  }

  /** The state of one Region; to be touched by one thread only, while no call is in progress. */
  public Region region(String name) {
    return worlds.read(world -> world.region(name));
  }

  /**
   * The world, behind its lock.
   *
   * @return always the same object
   */
  public WorldLock worlds() {
    return worlds;
  }
}
