package io.github.fluentecs.waiters;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One listener during one execution of a wait: it hears of one beginning and one end, and nothing
 * after that. Guarded by its run.
 */
final class Subscription {
  private static final Logger LOG = System.getLogger(Waiters.class.getName());

  private final Consumer<? super Progress> listener;
  private final String name;
  private boolean ended;

  Subscription(Consumer<? super Progress> listener, String name) {
    this.listener = listener;
    this.name = name;
  }

  boolean isOver() {
    return ended;
  }

  /** Tells the listener; what it throws is logged. */
  void tell(Progress progress) {
    if (!ended) {
      ended = progress.kind().isEnd();
      try {
        listener.accept(progress);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A progress listener threw; the wait goes on.", e);
      }
    }
  }

  /** Tells the listener that its part of the wait goes no further. */
  void giveUp(WaitLog journal, Timestamp now, @Nullable WaitFailure failure) {
    tell(
        new Progress.Builder()
            .kind(Progress.Kind.GIVEN_UP)
            .name(name)
            .at(now.instant())
            .report(failure == null ? journal.report(null, now) : failure.report())
            .words(failure == null ? "It is of no interest any more." : failure.message())
            .build());
  }
}
