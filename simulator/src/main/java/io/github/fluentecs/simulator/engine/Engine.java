package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.EventLog;
import io.github.fluentecs.simulator.Faults;
import io.github.fluentecs.simulator.Setup;
import io.github.fluentecs.simulator.VirtualTime;
import java.util.Set;

/** The simulated world behind one lock, with its faces for the outside. */
public final class Engine implements Backend {
  private final Set<String> operations;
  private final WorldLock worlds;
  private final VirtualTime time;
  private final Faults faults;
  private final EventLog events;

  /**
   * A new, empty world.
   *
   * @param setup what it starts from
   */
  public Engine(Setup setup) {
    this(setup, new SystemClock());
  }

  /**
   * A new, empty world.
   *
   * @param setup what it starts from
   * @param clock what its time may follow
   */
  Engine(Setup setup, RealClock clock) {
    operations = new World(setup).region("us-east-1").handlers().operations();
    worlds = new WorldLock(() -> new World(setup), clock);
    time = new EngineTime(worlds);
    faults = new EngineFaults(worlds, operations);
    events = new EngineEvents(worlds);
  }

  @Override
  public Reply handle(Call call) {
    return worlds.read(world -> world.answer(call));
  }

  /** The operations that it serves, by their names on the wire. */
  Set<String> operations() {
    return operations;
  }

  /** Starts again with an empty world: no resources, no faults, no events, the first instant. */
  public void reset() {
    worlds.reset();
  }

  /** The state of one Region; to be touched by one thread only, while no call is under way. */
  Region region(String name) {
    return worlds.read(world -> world.region(name));
  }

  /**
   * The clock of this world.
   *
   * @return always the same object
   */
  public VirtualTime time() {
    return time;
  }

  /**
   * The faults of this world.
   *
   * @return always the same object
   */
  public Faults faults() {
    return faults;
  }

  /**
   * The history of this world.
   *
   * @return always the same object
   */
  public EventLog events() {
    return events;
  }
}
