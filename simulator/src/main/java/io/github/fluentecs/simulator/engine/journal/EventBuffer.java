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
  /** For each of events and reads. */
  private static final long MOST_BYTES = 32L << 20;

  private final Shelf events;
  private final Shelf reads;
  private long count;
  private long dropped;

  public EventBuffer(int capacity) {
    events = new Shelf(capacity);
    reads = new Shelf(capacity);
  }

  public void add(Instant at, LoggedEvent.Happening happening) {
    count++;
    boolean isRead = happening.kind() == Event.Kind.READ;
    int gone = (isRead ? reads : events).add(new LoggedEvent(count, at, happening));
    dropped += isRead ? 0 : gone;
  }

  /** Those that a filter picks, from the oldest to the newest. */
  public List<Event> matching(EventFilter filter) {
    Stream<LoggedEvent> all =
        filter.kinds().contains(Event.Kind.READ)
            ? Stream.concat(events.kept.stream(), reads.kept.stream())
                .sorted(Comparator.comparingLong(LoggedEvent::sequence))
            : events.kept.stream();
    return all.filter(filter::picks).map(Event.class::cast).toList();
  }

  /** How many had to make room, reads aside. */
  public long dropped() {
    return dropped;
  }

  /** The newest, by number and by bytes. */
  private static final class Shelf {
    private final int capacity;
    private final Deque<LoggedEvent> kept = new ArrayDeque<>();
    private long bytes;

    Shelf(int capacity) {
      this.capacity = capacity;
    }

    /** Adds one; tells how many had to make room. */
    int add(LoggedEvent event) {
      kept.addLast(event);
      bytes += event.happening().weight();
      int gone = 0;
      while (kept.size() > capacity || bytes > MOST_BYTES) {
        bytes -= kept.removeFirst().happening().weight();
        gone++;
      }
      return gone;
    }
  }
}
