package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The targets that can share calls. Confined to the poller. */
final class Group {
  private final Lookup<?, ?> lookup;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  Group(Lookup<?, ?> lookup) {
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

  Map<String, Target> targets() {
    return targets;
  }

  ThrottleCategory category() {
    return lookup.category();
  }

  /** Returns when the most urgent target is due, or {@link Moment#NEVER}. */
  long due() {
    long due = Moment.NEVER;
    for (Target target : targets.values()) {
      if (!target.underWay()) {
        due = Math.min(due, target.due());
      }
    }
    return due;
  }

  /**
   * Chooses what to ask in one call: what is due, the least recently seen first; the rest of the
   * call, which costs nothing, goes to the least recently seen of the others.
   */
  List<Target> next(long now) {
    List<Target> free = new ArrayList<>(targets.values());
    free.removeIf(Target::underWay);
    free.sort(
        Comparator.comparing((Target target) -> target.due() > now)
            .thenComparingLong(Target::lastAsked));
    List<Target> chosen = new ArrayList<>();
    int most = lookup.limit();
    for (Target target : free) {
      int size = Math.min(most, target.together());
      if (chosen.size() < size) {
        chosen.add(target);
        most = size;
      }
    }
    return chosen;
  }
}
