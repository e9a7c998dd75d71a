package io.github.fluentecs.waiters;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
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
  private static final int LOOKS_BEFORE_ITS_TURN = 3;

  private final Queue<Item> items = new ArrayDeque<>();
  private final PollScheduler looks;
  private int looked;

  DiagnosticQueue(PollScheduler looks) {
    this.looks = looks;
  }

  /**
   * A command and who wants it.
   *
   * @param run who wants it
   * @param ticket the command
   */
  record Item(WaitExecution<?> run, PendingCall<?> ticket) {
    boolean isWanted() {
      return !run.future().isDone() && run.demand().inquiries().contains(ticket);
    }
  }

  void add(WaitExecution<?> run, PendingCall<?> ticket) {
    items.add(new Item(run, ticket));
  }

  /** Notes a call that looks. */
  void looked() {
    looked = Math.min(looked + 1, LOOKS_BEFORE_ITS_TURN);
  }

  /** Returns what {@link #next} does when it is a command's turn before further looks. */
  @Nullable Item inTurn(long now) {
    return looked < LOOKS_BEFORE_ITS_TURN ? null : next(now);
  }

  /** Returns the oldest command that is affordable, and spends it; null when there is none. */
  @Nullable Item next(long now) {
    for (Iterator<Item> rest = items.iterator(); rest.hasNext(); ) {
      Item item = rest.next();
      if (!item.isWanted()) {
        rest.remove();
      } else if (at(item, now) <= now) {
        rest.remove();
        spend(item, now);
        looked = 0;
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
    return category == null ? now : looks.budget(category, now).nextAt(now);
  }

  private void spend(Item item, long now) {
    ThrottleCategory category = category(item);
    if (category != null) {
      looks.budget(category, now).spend(now);
    }
  }

  private static @Nullable ThrottleCategory category(Item item) {
    return item.ticket().command() instanceof Operation<?, ?, ?, ?, ?> operation
        ? operation.action().throttleCategory()
        : null;
  }
}
