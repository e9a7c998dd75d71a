package io.github.fluentecs.temporal;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaitStart;
import io.temporal.workflow.unsafe.WorkflowUnsafe;
import java.util.function.DoubleSupplier;

/**
 * Tells another listener of what happens now, and nothing of what is only replayed. A wait that
 * began in a replay is told when it ends.
 */
record LiveListener(WaitListener other) implements WaitListener {
  @Override
  public Running begins(WaitStart wait) {
    if (!WorkflowUnsafe.isReplaying()) {
      return other.begins(wait);
    }
    return end -> {
      if (!WorkflowUnsafe.isReplaying()) {
        other.begins(wait).ended(end);
      }
    };
  }

  @Override
  public void budgetOpened(ThrottleCategory category, DoubleSupplier callsPerSecond) {
    other.budgetOpened(category, callsPerSecond);
  }
}
