package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.waiters.internal.state.Nanos;
import io.github.fluentecs.waiters.internal.state.PendingCall;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Commands that ask why, held back until the budget allows them: behind the looks that are due, but
 * first in turn after some of them, so that there is an answer where looks could take all calls.
 * Confined to the poller.
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
   * A command and who wants it.
   *
   * @param run who wants it
   * @param pendingCall the command
   */
  record Item(WaitExecution<?> run, PendingCall<?> pendingCall) {
    boolean isNeeded() {
      return !run.future().isDone() && run.work().diagnosticCalls().contains(pendingCall);
    }
  }

  void add(WaitExecution<?> run, PendingCall<?> pendingCall) {
    items.add(new Item(run, pendingCall));
  }

  /** Notes a call that looks. */
  void pollSent() {
    pollsSent = Math.min(pollsSent + 1, POLLS_PER_DIAGNOSTIC);
  }

  /** Returns what {@link #next} does when it is a command's turn before further looks. */
  @Nullable Item nextByPriority(long now) {
    return pollsSent < POLLS_PER_DIAGNOSTIC ? null : next(now);
  }

  /** Returns the oldest command that is affordable, and spends it; null when there is none. */
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

  /** Returns when there is something to ask again. */
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
