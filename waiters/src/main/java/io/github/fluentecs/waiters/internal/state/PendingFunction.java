package io.github.fluentecs.waiters.internal.state;

import java.util.Objects;
import java.util.function.Supplier;

/** A function of the user's that a wait needs called once, off the polling thread. */
public final class PendingFunction<R> extends PendingCall<R> {
  private final String name;
  private final Supplier<? extends R> function;

  PendingFunction(String name, Supplier<? extends R> function) {
    this.name = name;
    this.function = function;
  }

  public R call() {
    return Objects.requireNonNull(function.get(), () -> name + " returned null");
  }
}
