package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.waiters.internal.state.Nanos;
import io.github.fluentecs.waiters.internal.state.PendingCommand;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Calls that find out causes, held until the budget allows them. Polls that are due come first, but
 * every fourth call goes to this queue, so that polling cannot use the whole budget. Confined to
 * the polling thread.
 */
final class DiagnosticQueue {
  private static final int POLLS_PER_DIAGNOSTIC = 3;

  private final Queue<Item> items = new ArrayDeque<>();
  private final PollScheduler scheduler;
  private int pollsSent;

  DiagnosticQueue(PollScheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A call and the wait that needs it.
   *
   * @param execution the wait
   * @param pendingCall the call
   */
  record Item(WaitExecution<?> execution, PendingCommand<?> pendingCall) {
    boolean isNeeded() {
      return !execution.future().isDone()
          && execution.work().diagnosticCalls().contains(pendingCall);
    }
  }

  void add(WaitExecution<?> execution, PendingCommand<?> pendingCall) {
    items.add(new Item(execution, pendingCall));
  }

  void pollSent() {
    pollsSent = Math.min(pollsSent + 1, POLLS_PER_DIAGNOSTIC);
  }

  /** Returns {@link #next} when this queue precedes further polls, otherwise null. */
  @Nullable Item nextByPriority(long now) {
    return pollsSent < POLLS_PER_DIAGNOSTIC ? null : next(now);
  }

  /** Removes and returns the oldest call within budget, and charges it; null when there is none. */
  @Nullable Item next(long now) {
    for (Iterator<Item> rest = items.iterator(); rest.hasNext(); ) {
      Item item = rest.next();
      if (!item.isNeeded()) {
        rest.remove();
      } else if (at(item, now) <= now) {
        rest.remove();
        spend(item, now);
        pollsSent = 0;
        return item;
      }
    }
    return null;
  }

  /** Returns when the next call is within budget. */
  long wakeAt(long now) {
    long at = Nanos.NEVER;
    for (Item item : items) {
      at = Math.min(at, at(item, now));
    }
    return at;
  }

  private long at(Item item, long now) {
    ThrottleCategory category = category(item);
    return category == null ? now : scheduler.budget(category, now).nextAt(now);
  }

  private void spend(Item item, long now) {
    ThrottleCategory category = category(item);
    if (category != null) {
      scheduler.budget(category, now).spend(now);
    }
  }

  private static @Nullable ThrottleCategory category(Item item) {
    return item.pendingCall().command() instanceof Operation<?, ?, ?, ?, ?> operation
        ? operation.action().throttleCategory()
        : null;
  }
}
