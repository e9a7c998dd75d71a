package io.github.fluentecs.waiters.internal.poller;

import io.github.fluentecs.waiters.internal.state.Nanos;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A priority queue of keys by time; keys with equal times keep the order in which they were added.
 * Each change takes logarithmic time. Not thread-safe.
 */
final class TimedQueue<K> implements Iterable<K> {
  private record Entry<K>(K key, long at, long number) {}

  private final Map<K, Entry<K>> entries = new HashMap<>();
  private final NavigableSet<Entry<K>> ordered =
      new TreeSet<>(Comparator.<Entry<K>>comparingLong(Entry::at).thenComparingLong(Entry::number));
  private long added;

  /** Adds a key, or changes its time. */
  void put(K key, long at) {
    Entry<K> old = entries.get(key);
    if (old == null || old.at != at) {
      remove(key);
      Entry<K> entry = new Entry<>(key, at, added++);
      entries.put(key, entry);
      ordered.add(entry);
    }
  }

  void remove(K key) {
    Entry<K> old = entries.remove(key);
    if (old != null) {
      ordered.remove(old);
    }
  }

  /** Removes and returns the first key that is due; null when none is. */
  @Nullable K next(long now) {
    K first = firstAt() > now ? null : first();
    if (first != null) {
      remove(first);
    }
    return first;
  }

  /** Returns the first key; null when there is none. */
  @Nullable K first() {
    return ordered.isEmpty() ? null : ordered.first().key;
  }

  /** Returns the time of the first key, or {@link Nanos#NEVER}. */
  long firstAt() {
    return ordered.isEmpty() ? Nanos.NEVER : ordered.first().at;
  }

  /** Returns the keys in order; the queue must not change meanwhile. */
  @Override
  public Iterator<K> iterator() {
    return ordered.stream().map(Entry::key).iterator();
  }
}
