package io.github.fluentecs.waiters.internal.poller;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Distinct items in the order in which they came, so that two runs go through them alike. An
 * iterator goes through those that are there when it is made. Thread-safe.
 */
final class Ordered<E> extends AbstractCollection<E> {
  private final Set<E> items = new LinkedHashSet<>();

  @Override
  public synchronized boolean add(E item) {
    return items.add(item);
  }

  @Override
  public synchronized boolean remove(Object item) {
    return items.remove(item);
  }

  @Override
  public synchronized int size() {
    return items.size();
  }

  @Override
  public synchronized Iterator<E> iterator() {
    return List.copyOf(items).iterator();
  }
}
