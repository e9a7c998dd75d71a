package io.github.fluentecs.simulator.engine.scheduler;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which task of a service goes next, by one preference after the other: the weightiest goes
 * first, and of several the newest.
 *
 * @param <T> what stands for a task
 */
final class TerminationOrder<T> {
  private final List<Preference<T>> preferences;
  private final Comparator<T> order;
  private final Set<T> left;

  /** What makes a task go before others. */
  interface Preference<T> {
    /** How much it speaks for this task to go. */
    long weight(T task);

    /** The task is one more, or one less, of those that are left. */
    default void count(T task, int change) {}

    /** Where most of the tasks are that are left. */
    static <T> Preference<T> crowd(Function<T, String> bucket) {
      return new Crowd<>(bucket, new HashMap<>());
    }

    /** By a measure that does not change. */
    static <T> Preference<T> most(ToLongFunction<T> measure) {
      return measure::applyAsLong;
    }
  }

  private record Crowd<T>(Function<T, String> bucket, Map<String, Long> sizes)
      implements Preference<T> {
    @Override
    public long weight(T task) {
      return sizes.getOrDefault(bucket.apply(task), 0L);
    }

    @Override
    public void count(T task, int change) {
      sizes.merge(bucket.apply(task), (long) change, Long::sum);
    }
  }

  /**
   * Counts the tasks.
   *
   * @param all every task of the service that is wanted
   * @param preferences what counts, the most important first
   * @param age puts older tasks first
   */
  TerminationOrder(Collection<T> all, List<Preference<T>> preferences, Comparator<T> age) {
    this.preferences = preferences;
    this.left = new LinkedHashSet<>(all);
    this.order =
        preferences.stream()
            .map(preference -> Comparator.<T>comparingLong(preference::weight))
            .reduce(Comparator::thenComparing)
            .map(first -> first.thenComparing(age))
            .orElse(age);
    all.forEach(task -> count(task, 1));
  }

  private void count(T task, int change) {
    preferences.forEach(preference -> preference.count(task, change));
  }

  /** The next of those that may go; null when there is none left. */
  @Nullable T next(Predicate<T> mayGo) {
    T chosen = left.stream().filter(mayGo).max(order).orElse(null);
    if (chosen != null) {
      left.remove(chosen);
      count(chosen, -1);
    }
    return chosen;
  }
}
