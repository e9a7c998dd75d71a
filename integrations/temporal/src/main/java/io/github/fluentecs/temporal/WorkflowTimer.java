package io.github.fluentecs.temporal;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** A timer of a workflow. */
final class WorkflowTimer {
  /**
   * A timer that is due sooner is left to fire for nothing: it may have fired by now, and
   * Temporal's test environment takes no cancellation of one that has.
   */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final CancellationScope scope;
  private final long at;
  private boolean cancelled;

  /** Starts a timer. */
  WorkflowTimer(Duration delay, Runnable task) {
    at = Workflow.currentTimeMillis() + delay.toMillis();
    scope =
        Workflow.newCancellationScope(
            () -> {
              var unused =
                  Workflow.newTimer(delay)
                      .handle(
                          (fired, stopped) -> {
                            if (!cancelled) {
                              task.run();
                            }
                            return null;
                          });
            });
    scope.run();
  }

  void cancel() {
    cancelled = true;
    if (at - Workflow.currentTimeMillis() > SOON.toMillis()) {
      scope.cancel();
    }
  }
}
