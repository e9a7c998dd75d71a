package io.github.fluentecs.waiters;

import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.simulator.EventLog;
import io.github.fluentecs.simulator.event.Event;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Gives the events of a simulator, of which a share is lost, doubled or late, each as often. */
final class DisorderedFeed implements EventFeed {
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration LATEST = Duration.ofSeconds(10);

  private final EventLog log;
  private final TimeSource time;
  private final double share;
  private final RandomGenerator random;
  private final Runnable onGiven;
  private long seen;
  private long applied;
  private boolean closed;

  /**
   * Creates a feed.
   *
   * @param share how many of the events are in disorder, from 0 to 1
   * @param onGiven runs when an event is given
   */
  DisorderedFeed(
      EventLog log, TimeSource time, double share, RandomGenerator random, Runnable onGiven) {
    this.log = log;
    this.time = time;
    this.share = share;
    this.random = random;
    this.onGiven = onGiven;
  }

  /** Returns how many events were applied. */
  long applied() {
    return applied;
  }

  @Override
  public Subscription open(EventSink sink) {
    sink.connected();
    tick(sink);
    return () -> closed = true;
  }

  private void tick(EventSink sink) {
    if (!closed) {
      for (Event event : log.since(seen)) {
        seen = event.sequence();
        event.eventBridge().map(EcsEvent::fromJson).ifPresent(it -> deliver(it, sink));
      }
      var unused = time.schedule(() -> tick(sink), TICK);
    }
  }

  private void deliver(EcsEvent event, EventSink sink) {
    if (random.nextDouble() >= share) {
      give(event, sink);
      return;
    }
    switch (random.nextInt(3)) {
      case 0 -> {} // lost
      case 1 -> {
        give(event, sink);
        give(event, sink);
      }
      default -> {
        Duration late = LATEST.multipliedBy(1 + random.nextInt(100)).dividedBy(100);
        var unused = time.schedule(() -> give(event, sink), late);
      }
    }
  }

  private void give(EcsEvent event, EventSink sink) {
    onGiven.run();
    sink.received(event, () -> applied++);
  }
}
