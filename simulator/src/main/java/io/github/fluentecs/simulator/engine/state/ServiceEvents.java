package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/** What the scheduler says of one service: the newest hundred messages, the newest first. */
public final class ServiceEvents {
  private static final int CAPACITY = 100;
  private static final Duration SILENCE = Duration.ofHours(6);

  private final Deque<ServiceEvent> events = new ArrayDeque<>();
  private final Map<String, Instant> complaints = new HashMap<>();
  private final Ids ids;

  public ServiceEvents(Ids ids) {
    this.ids = ids;
  }

  public void add(String message, Instant now) {
    events.addFirst(ServiceEvent.builder().id(ids.uuid()).createdAt(now).message(message).build());
    if (events.size() > CAPACITY) {
      events.removeLast();
    }
  }

  /**
   * Says what is wrong; the same again only when it was resolved in between, or six hours later.
   *
   * @return whether it was said
   */
  public boolean complain(String message, Instant now) {
    Instant last = complaints.get(message);
    if (last != null && now.isBefore(last.plus(SILENCE))) {
      return false;
    }
    complaints.put(message, now);
    add(message, now);
    return true;
  }

  /** Nothing is wrong any more. */
  public void resolved() {
    complaints.clear();
  }

  public List<ServiceEvent> newestFirst() {
    return List.copyOf(events);
  }
}
