package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Progress;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.Waiters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * One listener during one execution of a wait: it hears of one beginning and one end, and nothing
 * after that. Guarded by its run.
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

  /** Tells the listener; what it throws is logged. */
  void deliver(Progress progress) {
    if (!closed) {
      closed = progress.kind().isEnd();
      try {
        listener.accept(progress);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A progress listener threw; the wait goes on.", e);
      }
    }
  }

  /** Tells the listener that its part of the wait goes no further. */
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
