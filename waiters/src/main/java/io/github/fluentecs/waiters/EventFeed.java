package io.github.fluentecs.waiters;

/**
 * A source of the events that ECS sends to Amazon EventBridge, for {@link WaiterSettings#events}.
 * Events may be lost, doubled, late and out of order: waits end in the same way as by polls.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface EventFeed {
  /**
   * Begins to give events; called once for each {@link Waiters}, when its first wait begins. It
   * does not block. What it throws is logged, and polls go on as without events.
   *
   * @param sink takes the events
   * @return ends it; called when the waiters are closed
   */
  Subscription open(EventSink sink);

  /** Ends what {@link EventFeed#open} began. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    /** Gives no more events; without effect when called again. */
    @Override
    void close();
  }
}
