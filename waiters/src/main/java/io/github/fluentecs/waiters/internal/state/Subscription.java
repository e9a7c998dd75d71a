package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.Waiters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * A listener in one execution of a wait; nothing is delivered after the end. Guarded by its
 * execution.
 */
public final class Subscription {
  private static final Logger LOG = System.getLogger(Waiters.class.getName());

  private final Consumer<? super Progress> listener;
  private final String name;
  private boolean closed;

  Subscription(Consumer<? super Progress> listener, String name) {
    this.listener = listener;
    this.name = name;
  }

  public boolean isClosed() {
    return closed;
  }

  /** Calls the listener; whatever it throws is logged. */
  void deliver(Progress progress) {
    if (!closed) {
      closed = progress.kind().isEnd();
      try {
        listener.accept(progress);
      } catch (Throwable e) {
        LOG.log(Level.WARNING, "A progress listener threw; the wait goes on.", e);
      }
    }
  }

  /** Delivers the end, for a wait that goes no further. */
  public void close(Timestamp now, WaitReport report, String message) {
    deliver(
        Progress.builder()
            .kind(Progress.Kind.GIVEN_UP)
            .name(name)
            .at(now.instant())
            .report(report)
            .message(message)
            .build());
  }
}
