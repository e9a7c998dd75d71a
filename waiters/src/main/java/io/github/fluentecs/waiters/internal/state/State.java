package io.github.fluentecs.waiters.internal.state;

import java.util.function.Consumer;

/**
 * A state of a running wait. Immutable; it uses neither clocks nor clients, and its only effects
 * are those that it adds to the {@link StepContext}.
 */
interface State<T> {
  /** Returns whether the wait is pending, met or failed. */
  Outcome<T> outcome();

  /** Returns the state after an event. Called while pending only. */
  State<T> on(Event event, StepContext context);

  /** Adds what the wait needs next. Called while pending only. */
  void collectWork(PendingWork work);

  /** Describes what is pending. Called while pending only. */
  void describePending(Consumer<String> out);

  /**
   * Returns the state that checks a met condition again, without executing commands again. Called
   * when met only.
   */
  State<T> recheck();

  /** Returns whether the wait has failed, and only cleans up before it ends. */
  default boolean isFailing() {
    return false;
  }

  /**
   * Returns whether the wait is unmet as far as is known: it was never met, or a poll found it so
   * since it was checked again.
   */
  boolean wasUnmet();
}
