package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitEnd;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.WaitStart;
import io.github.fluentecs.waiters.internal.state.Stage;
import io.github.fluentecs.waiters.internal.state.Timestamp;
import io.github.fluentecs.waiters.internal.state.WaitFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A wait that a listener was told of, and whose end it is told once. Thread-safe. */
final class ToldWait {
  private static final Logger LOG = System.getLogger(ToldWait.class.getName());

  private final WaitStart start;
  private final WaitListener.@Nullable Running running;
  private final AtomicBoolean isOver = new AtomicBoolean();

  private ToldWait(WaitStart start, WaitListener.@Nullable Running running) {
    this.start = start;
    this.running = running;
  }

  /** Returns null where no listener hears of it. */
  static @Nullable ToldWait begin(Optional<WaitListener> listener, Wait<?> wait) {
    if (listener.isEmpty()) {
      return null;
    }
    WaitStart start = new WaitStart(WaitFactory.kind(wait), wait.toString());
    WaitListener.Running running = null;
    try {
      running = listener.get().begins(start);
    } catch (Throwable e) {
      logThrown(e);
    }
    return new ToldWait(start, running);
  }

  /** Returns the whole to which stages belong; null where nobody hears of them. */
  @Nullable Stage whole(Timestamp began) {
    return running == null ? null : Stage.whole(start, running, began);
  }

  void end(@Nullable WaitFailure failure, WaitReport report) {
    if (running != null && isOver.compareAndSet(false, true)) {
      try {
        running.ended(
            new WaitEnd(start, Optional.ofNullable(failure), report.elapsed(), report.polls()));
      } catch (Throwable e) {
        logThrown(e);
      }
    }
  }

  /** The listener is user code: whatever it throws, errors too, changes nothing. */
  static void logThrown(Throwable thrown) {
    LOG.log(Level.WARNING, "The listener of waits threw.", thrown);
  }
}
