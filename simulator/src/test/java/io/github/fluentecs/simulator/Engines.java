package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.engine.clock.RealClock;
import io.github.fluentecs.simulator.engine.world.Engine;

/** Engines without transports, and what a simulator shows of them. */
public final class Engines {
  private Engines() {}

  public static Engine of(Setup setup) {
    return new Engine(setup.toOptions());
  }

  public static Engine of(Setup setup, RealClock clock) {
    return new Engine(setup.toOptions(), clock);
  }

  public static VirtualTime time(Engine engine) {
    return new SimulatedTime(engine.worlds());
  }

  public static Faults faults(Engine engine) {
    return new SimulatedFaults(engine.worlds(), engine.operations());
  }

  public static EventLog events(Engine engine) {
    return new SimulatedEvents(engine.worlds());
  }
}
