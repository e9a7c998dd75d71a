package io.github.fluentecs.waiters;

import java.util.List;

/**
 * A running wait as a value, and the one pure step that decides what becomes of it.
 *
 * @param state what it waits for now
 * @param log what it has seen
 */
record WaitMachine<T>(State<T> state, WaitLog log) {
  /**
   * What one step gives.
   *
   * @param machine the wait after it
   * @param effects what listeners are to be told, in order
   * @param subscriptions the listeners whose waits have begun
   */
  record Step<T>(WaitMachine<T> machine, List<Runnable> effects, List<Subscription> subscriptions) {
    static <T> Step<T> of(State<T> state, StepContext context) {
      return new Step<>(
          new WaitMachine<>(state, context.log()), context.effects(), context.subscriptions());
    }
  }

  static <T> Step<T> start(Wait<T> wait, Timestamp now) {
    WaitLog log = WaitLog.at(now);
    StepContext context = new StepContext(now, log);
    return Step.of(context.guarded(() -> wait.start(context)), context);
  }

  Step<T> next(Event event, Timestamp now) {
    WaitLog updated =
        event instanceof Event.Polled polled ? log.with(polled, PendingWork.of(state), now) : log;
    StepContext context = new StepContext(now, updated);
    return Step.of(context.guarded(() -> state.on(event, context)), context);
  }
}
