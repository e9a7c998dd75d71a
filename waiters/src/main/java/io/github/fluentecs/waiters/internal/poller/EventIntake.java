package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.event.EcsEvent;
import io.github.fluentecs.waiters.EventFeed;
import io.github.fluentecs.waiters.EventSink;
import io.github.fluentecs.waiters.Waiters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Brings the events of a feed into the event loop. Thread-safe. */
final class EventIntake implements EventSink {
  private static final Logger LOG = System.getLogger(Waiters.class.getName());

  private final Optional<EventFeed> feed;
  private final EventLoop loop;
  private final PollScheduler scheduler;
  private final Consumer<ToldResources> apply;
  private final AtomicReference<State> state = new AtomicReference<>(State.UNOPENED);
  private volatile EventFeed.Subscription subscription = () -> {};

  private enum State {
    UNOPENED,
    OPEN,
    CLOSED
  }

  /**
   * Creates the intake.
   *
   * @param apply lets the waits take their steps, in the loop
   */
  EventIntake(
      Optional<EventFeed> feed,
      EventLoop loop,
      PollScheduler scheduler,
      Consumer<ToldResources> apply) {
    this.feed = feed;
    this.loop = loop;
    this.scheduler = scheduler;
    this.apply = apply;
  }

  /** Opens the feed, once. */
  void open() {
    if (feed.isPresent() && state.compareAndSet(State.UNOPENED, State.OPEN)) {
      try {
        subscription = Objects.requireNonNull(feed.get().open(this), "the feed's subscription");
      } catch (Throwable e) { // of the feed: waits are polled as without events
        LOG.log(Level.WARNING, "The feed of events could not be opened.", e);
      }
      if (state.get() == State.CLOSED) {
        end();
      }
    }
  }

  /** Ends the feed; what it gives afterwards is neither applied nor confirmed. */
  void close() {
    state.set(State.CLOSED);
    end();
  }

  private void end() {
    try {
      subscription.close();
    } catch (Throwable e) { // of the feed; the waiters are closed all the same
      LOG.log(Level.WARNING, "The feed of events could not be closed.", e);
    }
  }

  @Override
  public void connected() {
    loop.post(() -> scheduler.eventsCome(true, loop.now().nanos()));
  }

  @Override
  public void disconnected() {
    loop.post(() -> scheduler.eventsCome(false, loop.now().nanos()));
  }

  @Override
  public void received(EcsEvent event, Runnable whenApplied) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(whenApplied, "whenApplied");
    loop.post(() -> apply(event, whenApplied));
  }

  private void apply(EcsEvent event, Runnable whenApplied) {
    if (state.get() == State.OPEN) {
      apply.accept(scheduler.apply(event, loop.now().nanos()));
      loop.callOut(() -> confirm(whenApplied), () -> {});
    }
  }

  private static void confirm(Runnable whenApplied) {
    try {
      whenApplied.run();
    } catch (Throwable e) { // of the feed, which may give the event again
      LOG.log(Level.WARNING, "The feed of events threw.", e);
    }
  }
}
