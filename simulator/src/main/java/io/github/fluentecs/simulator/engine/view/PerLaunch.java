package io.github.fluentecs.simulator.engine.view;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was computed of launches, by the very spec, as comparing specs takes longer. It keeps no
 * spec in memory, since a spec leads to its cluster and to all that was in it.
 *
 * @param <S> the spec
 * @param <V> what is computed; does not lead to the spec
 */
final class PerLaunch<S, V> {
  private final Function<S, V> compute;
  private final Map<Object, V> known = new HashMap<>();
  private final ReferenceQueue<S> gone = new ReferenceQueue<>();

  PerLaunch(Function<S, V> compute) {
    this.compute = compute;
  }

  V of(S spec) {
    V value = known.get(new Wanted(spec));
    if (value == null) {
      forgetGone();
      value = compute.apply(spec);
      known.put(new Kept<>(spec, gone), value);
    }
    return value;
  }

  int size() {
    forgetGone();
    return known.size();
  }

  private void forgetGone() {
    for (Reference<? extends S> next = gone.poll(); next != null; next = gone.poll()) {
      known.remove(next);
    }
  }

  /** Finds the key of a spec; it is always this side that compares. */
  private record Wanted(Object spec) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Kept<?> kept && kept.refersToSame(spec);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(spec);
    }
  }

  private static final class Kept<S> extends WeakReference<S> {
    private final int hash;

    Kept(S spec, ReferenceQueue<S> gone) {
      super(spec, gone);
      this.hash = System.identityHashCode(spec);
    }

    boolean refersToSame(Object spec) {
      return get() == spec;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
