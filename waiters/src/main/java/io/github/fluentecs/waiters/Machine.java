package io.github.fluentecs.waiters;

import java.util.List;

/**
 * A running wait as a value, and the one pure step that decides what becomes of it.
 *
 * @param state what it waits for now
 * @param journal what it has seen
 */
record Machine<T>(State<T> state, Journal journal) {
  /**
   * What one step gives.
   *
   * @param machine the wait after it
   * @param notices what listeners are to be told, in order
   * @param begun the listeners whose waits have begun
   */
  record Step<T>(Machine<T> machine, List<Runnable> notices, List<Hearing> begun) {
    static <T> Step<T> of(State<T> state, Turn turn) {
      return new Step<>(new Machine<>(state, turn.journal()), turn.notices(), turn.begun());
    }
  }

  static <T> Step<T> start(Wait<T> wait, Moment now) {
    Journal journal = Journal.at(now);
    Turn turn = new Turn(now, journal);
    return Step.of(turn.guarded(() -> wait.start(turn)), turn);
  }

  Step<T> next(Event event, Moment now) {
    Journal seen =
        event instanceof Event.Looked looked
            ? journal.with(looked, Demand.of(state), now)
            : journal;
    Turn turn = new Turn(now, seen);
    return Step.of(turn.guarded(() -> state.on(event, turn)), turn);
  }
}
