package io.github.fluentecs.waiters.internal.state;

import java.util.function.Consumer;

/**
 * A wait that runs, as a value: what it asks for, and what it becomes when something is learnt.
 * Immutable; it touches neither clocks nor clients, and its only effects are those that it leaves
 * in the {@link StepContext}.
 */
interface State<T> {
  /** Returns what has become of the wait. */
  Outcome<T> outcome();

  /** Returns the state after an event. Called while pending only. */
  State<T> on(Event event, StepContext context);

  /** Says what the wait needs next. Called while pending only. */
  void collectWork(PendingWork work);

  /** Tells, in words, what is lacking. Called while pending only. */
  void describePending(Consumer<String> words);

  /**
   * Returns the state that looks again at what it found met, without running any command again.
   * Called when met only.
   */
  State<T> recheck();

  /** Tells whether the wait has failed for good, and only clears up. */
  default boolean isFailing() {
    return false;
  }

  /** Tells whether the wait, since it began or was reopened, has looked and found it unmet. */
  boolean wasUnmet();
}
