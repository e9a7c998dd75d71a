package io.github.fluentecs.waiters;

import io.github.fluentecs.core.event.EcsEvent;

/** Takes the events of an {@link EventFeed}. Thread-safe; no method blocks. */
public interface EventSink {
  /** Hears that events will come from now on, so that polls become rare. */
  void connected();

  /** Hears that no events come, so that polls go on as without events. */
  void disconnected();

  /**
   * Takes an event.
   *
   * @param event the event
   * @param whenApplied runs after all waits have heard of it, on the polling thread; never when the
   *     waiters are closed before, so that the event is to be given again. It does not block.
   */
  void received(EcsEvent event, Runnable whenApplied);
}
