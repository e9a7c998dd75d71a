package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.waiters.Lookup;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.internal.state.Nanos;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The targets that can share calls, in the orders in which they are chosen, so that a call does not
 * cost more the more targets there are. Confined to the poller.
 */
final class PollGroup {
  private final Lookup<?, ?> lookup;
  private final Map<String, Target> targets = new HashMap<>();

  /** Those that are not under way, the least recently seen first. */
  private final TimedQueue<Target> idle = new TimedQueue<>();

  /** Those of them that are not due, by the time at which they are. */
  private final TimedQueue<Target> scheduled = new TimedQueue<>();

  /** The others, the least recently seen first. */
  private final TimedQueue<Target> due = new TimedQueue<>();

  private final Set<Target> changed = new LinkedHashSet<>();

  PollGroup(Lookup<?, ?> lookup) {
    this.lookup = lookup;
  }

  /**
   * What makes targets share a group.
   *
   * @param lookup the one object that stands for a kind of look
   * @param group what the lookup says that they have in common
   */
  record Key(Lookup<?, ?> lookup, String group) {
    static Key of(Subject<?> subject) {
      return new Key(subject.lookup(), subject.group());
    }
  }

  ThrottleCategory category() {
    return lookup.category();
  }

  boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Notes that a run wants a look by a time. */
  void request(Subject<?> subject, WaitExecution<?> run, long by, long firstPoll) {
    Target target = targets.computeIfAbsent(subject.key(), key -> new Target(subject, firstPoll));
    target.request(run, by);
    changed.add(target);
  }

  /** Notes that a run does not want a subject any more. */
  void cancel(Subject<?> subject, WaitExecution<?> run) {
    Target target = targets.get(subject.key());
    if (target != null) {
      if (target.cancel(run)) {
        targets.remove(subject.key());
      }
      changed.add(target);
    }
  }

  /** Notes that targets were looked at, or failed to be. */
  void changed(List<Target> changedTargets) {
    changed.addAll(changedTargets);
  }

  /** Puts what has changed into its place. */
  private void update(long now) {
    changed.forEach(this::requeue);
    changed.clear();
    for (Target ready = scheduled.next(now); ready != null; ready = scheduled.next(now)) {
      due.put(ready, ready.lastSent());
    }
  }

  private void requeue(Target target) {
    due.remove(target);
    boolean isIdle = !target.inFlight() && targets.get(target.subject().key()) == target;
    requeue(target, scheduled, target.due(), isIdle);
    requeue(target, idle, target.lastSent(), isIdle);
  }

  private static void requeue(Target target, TimedQueue<Target> queue, long at, boolean isQueued) {
    if (isQueued) {
      queue.put(target, at);
    } else {
      queue.remove(target);
    }
  }

  /** Returns when there is something to ask, or {@link Nanos#NEVER}. */
  long due(long now) {
    update(now);
    Target first = due.first();
    return first == null ? scheduled.firstAt() : first.due();
  }

  /**
   * Chooses what to ask in one call: what is due, the least recently seen first; the rest of the
   * call, which costs nothing, goes to the least recently seen of the others.
   */
  List<Target> next(long now) {
    update(now);
    Set<Target> chosen = new LinkedHashSet<>();
    int size = choose(due, chosen, lookup.limit());
    choose(idle, chosen, size);
    return List.copyOf(chosen);
  }

  /** Adds targets as long as they fit, and returns how many may be together. */
  private static int choose(Iterable<Target> from, Set<Target> chosen, int atMost) {
    int size = atMost;
    for (Target target : from) {
      if (chosen.size() >= size) {
        return size;
      }
      int withTarget = Math.min(size, target.maxBatch());
      if (chosen.size() < withTarget && chosen.add(target)) {
        size = withTarget;
      }
    }
    return size;
  }
}
