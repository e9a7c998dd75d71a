package io.github.fluentecs.simulator.engine.journal;

import io.github.fluentecs.simulator.event.Event;
import io.github.fluentecs.simulator.event.EventFilter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The newest events, and apart from them the newest reads, so that a program which polls does not
 * push out what happened. Not safe for use by several threads; the engine's lock guards it.
 */
public final class EventBuffer {
  private final int capacity;
  private final Deque<LoggedEvent> events = new ArrayDeque<>();
  private final Deque<LoggedEvent> reads = new ArrayDeque<>();
  private long count;
  private long dropped;

  public EventBuffer(int capacity) {
    this.capacity = capacity;
  }

  public void add(Instant at, LoggedEvent.Happening happening) {
    count++;
    boolean isRead = happening.kind() == Event.Kind.READ;
    Deque<LoggedEvent> kept = isRead ? reads : events;
    kept.addLast(new LoggedEvent(count, at, happening));
    if (kept.size() > capacity) {
      kept.removeFirst();
      dropped += isRead ? 0 : 1;
    }
  }

  /** Those that a filter picks, from the oldest to the newest. */
  public List<Event> matching(EventFilter filter) {
    Stream<LoggedEvent> all =
        filter.kinds().contains(Event.Kind.READ)
            ? Stream.concat(events.stream(), reads.stream())
                .sorted(Comparator.comparingLong(LoggedEvent::sequence))
            : events.stream();
    return all.filter(filter::picks).map(Event.class::cast).toList();
  }

  /** How many had to make room, reads aside. */
  public long dropped() {
    return dropped;
  }
}
