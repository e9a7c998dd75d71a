package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.WaitFailure;

/** Whether a wait is pending, met or failed. */
public sealed interface Outcome<T> {
  /** It goes on. */
  record Pending<T>() implements Outcome<T> {
    private static final Pending<?> ANY = new Pending<>();
  }

  /** It is met. */
  record Met<T>(T value) implements Outcome<T> {}

  /** It has failed. */
  record Failed<T>(WaitFailure failure) implements Outcome<T> {}

  @SuppressWarnings("unchecked") // it holds no T
  static <T> Outcome<T> pending() {
    return (Outcome<T>) Pending.ANY;
  }

  default boolean isPending() {
    return this instanceof Pending;
  }
}
