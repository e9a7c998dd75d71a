package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
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
  private final TimedQueue<Target> free = new TimedQueue<>();

  /** Those of them that are not due, by the time at which they are. */
  private final TimedQueue<Target> later = new TimedQueue<>();

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
  void want(Subject<?> subject, WaitExecution<?> run, long by, long firstLook) {
    Target target = targets.computeIfAbsent(subject.key(), key -> new Target(subject, firstLook));
    target.want(run, by);
    changed.add(target);
  }

  /** Notes that a run does not want a subject any more. */
  void drop(Subject<?> subject, WaitExecution<?> run) {
    Target target = targets.get(subject.key());
    if (target != null) {
      if (target.drop(run)) {
        targets.remove(subject.key());
      }
      changed.add(target);
    }
  }

  /** Notes that targets were looked at, or failed to be. */
  void changed(List<Target> some) {
    changed.addAll(some);
  }

  /** Puts what has changed into its place. */
  private void arrange(long now) {
    changed.forEach(this::place);
    changed.clear();
    for (Target ripe = later.next(now); ripe != null; ripe = later.next(now)) {
      due.put(ripe, ripe.lastAsked());
    }
  }

  private void place(Target target) {
    due.remove(target);
    boolean isFree = !target.underWay() && targets.get(target.subject().key()) == target;
    place(target, later, target.due(), isFree);
    place(target, free, target.lastAsked(), isFree);
  }

  private static void place(Target target, TimedQueue<Target> agenda, long at, boolean isIn) {
    if (isIn) {
      agenda.put(target, at);
    } else {
      agenda.remove(target);
    }
  }

  /** Returns when there is something to ask, or {@link Nanos#NEVER}. */
  long due(long now) {
    arrange(now);
    Target first = due.first();
    return first == null ? later.firstAt() : first.due();
  }

  /**
   * Chooses what to ask in one call: what is due, the least recently seen first; the rest of the
   * call, which costs nothing, goes to the least recently seen of the others.
   */
  List<Target> next(long now) {
    arrange(now);
    Set<Target> chosen = new LinkedHashSet<>();
    int most = choose(due, chosen, lookup.limit());
    choose(free, chosen, most);
    return List.copyOf(chosen);
  }

  /** Adds targets as long as they fit, and returns how many may be together. */
  private static int choose(Iterable<Target> from, Set<Target> chosen, int atMost) {
    int most = atMost;
    for (Target target : from) {
      if (chosen.size() >= most) {
        return most;
      }
      int size = Math.min(most, target.together());
      if (chosen.size() < size && chosen.add(target)) {
        most = size;
      }
    }
    return most;
  }
}
