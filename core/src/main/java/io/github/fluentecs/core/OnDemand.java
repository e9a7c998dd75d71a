package io.github.fluentecs.core;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for. Thread-safe; threads that ask at once may each
 * make one, and all get the same later.
 */
final class OnDemand<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  OnDemand(Supplier<T> maker) {
    this.maker = Objects.requireNonNull(maker, "maker");
  }

  T get() {
    T value = made;
    if (value == null) {
      value = Objects.requireNonNull(maker.get(), "value");
      made = value;
    }
    return value;
  }
}
