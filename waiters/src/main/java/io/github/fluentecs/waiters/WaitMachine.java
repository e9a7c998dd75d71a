package io.github.fluentecs.waiters;

import java.util.List;

/**
 * A running wait as a value, and the one pure step that decides what becomes of it.
 *
 * @param state what it waits for now
 * @param journal what it has seen
 */
record WaitMachine<T>(State<T> state, WaitLog journal) {
  /**
   * What one step gives.
   *
   * @param machine the wait after it
   * @param notices what listeners are to be told, in order
   * @param begun the listeners whose waits have begun
   */
  record Step<T>(WaitMachine<T> machine, List<Runnable> notices, List<Subscription> begun) {
    static <T> Step<T> of(State<T> state, StepContext turn) {
      return new Step<>(new WaitMachine<>(state, turn.journal()), turn.notices(), turn.begun());
    }
  }

  static <T> Step<T> start(Wait<T> wait, Timestamp now) {
    WaitLog journal = WaitLog.at(now);
    StepContext turn = new StepContext(now, journal);
    return Step.of(turn.guarded(() -> wait.start(turn)), turn);
  }

  Step<T> next(Event event, Timestamp now) {
    WaitLog seen =
        event instanceof Event.Polled looked
            ? journal.with(looked, PendingWork.of(state), now)
            : journal;
    StepContext turn = new StepContext(now, seen);
    return Step.of(turn.guarded(() -> state.on(event, turn)), turn);
  }
}
