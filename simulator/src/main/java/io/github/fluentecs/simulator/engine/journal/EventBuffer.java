package io.github.fluentecs.simulator.engine.journal;

import io.github.fluentecs.simulator.event.Event;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest events. Not safe for use by several threads; the engine's lock guards it. */
public final class EventBuffer {
  private final int capacity;
  private final Deque<LoggedEvent> events = new ArrayDeque<>();
  private long count;

  public EventBuffer(int capacity) {
    this.capacity = capacity;
  }

  public void add(Instant at, LoggedEvent.Happening happening) {
    count++;
    if (capacity == 0) {
      return;
    }
    if (events.size() == capacity) {
      events.removeFirst();
    }
    events.addLast(new LoggedEvent(count, at, happening));
  }

  public List<Event> since(long sequence) {
    return events.stream()
        .filter(event -> event.sequence() > sequence)
        .map(Event.class::cast)
        .toList();
  }

  public long dropped() {
    return count - events.size();
  }
}
