package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.engine.world.WorldLock;
import io.github.fluentecs.simulator.event.Event;
import java.util.List;

/** The event log behind the engine's lock. */
record SimulatedEvents(WorldLock worlds) implements EventLog {
  @Override
  public List<Event> all() {
    return since(0);
  }

  @Override
  public List<Event> since(long sequence) {
    return worlds.read(world -> world.events().since(sequence));
  }

  @Override
  public long dropped() {
    return worlds.read(world -> world.events().dropped());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    all().forEach(event -> text.append(event).append('\n'));
    return text.toString();
  }
}
