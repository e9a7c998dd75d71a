package io.github.fluentecs.simulator.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which task of a service goes next: from the zone with the most of them, there from the
 * instance with the most, there the newest.
 *
 * @param <T> what stands for a task
 */
final class TerminationOrder<T> {
  private final Function<T, String> zone;
  private final Function<T, String> host;
  private final Comparator<T> age;
  private final Map<String, Integer> perZone = new HashMap<>();
  private final Map<String, Integer> perHost = new HashMap<>();
  private final Set<T> left = new LinkedHashSet<>();

  /**
   * Counts the tasks.
   *
   * @param all every task of the service that is wanted
   * @param zone where a task is
   * @param host the instance below it
   * @param age puts older tasks first
   */
  TerminationOrder(
      Collection<T> all, Function<T, String> zone, Function<T, String> host, Comparator<T> age) {
    this.zone = zone;
    this.host = host;
    this.age = age;
    all.forEach(task -> count(task, 1));
    left.addAll(all);
  }

  private void count(T task, int change) {
    perZone.merge(zone.apply(task), change, Integer::sum);
    perHost.merge(host.apply(task), change, Integer::sum);
  }

  /** The next of those that may go; null when there is none left. */
  @Nullable T next(Predicate<T> mayGo) {
    T chosen =
        left.stream()
            .filter(mayGo)
            .max(
                Comparator.comparing((T task) -> perZone.getOrDefault(zone.apply(task), 0))
                    .thenComparing(task -> perHost.getOrDefault(host.apply(task), 0))
                    .thenComparing(age))
            .orElse(null);
    if (chosen != null) {
      left.remove(chosen);
      count(chosen, -1);
    }
    return chosen;
  }
}
