package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.engine.world.WorldLock;
import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import java.util.List;

/** The event log behind the engine's lock. */
record SimulatedEvents(WorldLock worlds) implements EventLog {
  @Override
  public List<Event> matching(EventFilter filter) {
    return worlds.read(world -> world.events().matching(filter));
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
