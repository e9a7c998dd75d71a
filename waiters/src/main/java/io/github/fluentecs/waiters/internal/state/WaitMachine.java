package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitReport;
import java.util.List;

/** A running wait as an immutable state machine: an event and the time give the next machine. */
public final class WaitMachine<T> {
  private final State<T> state;
  private final WaitLog log;

  private WaitMachine(State<T> state, WaitLog log) {
    this.state = state;
    this.log = log;
  }

  /**
   * The result of one step.
   *
   * @param machine the machine after the step
   * @param effects calls of listeners, in order
   * @param subscriptions the listeners that were added by the step
   */
  public record Step<T>(
      WaitMachine<T> machine, List<Runnable> effects, List<Subscription> subscriptions) {
    private static <T> Step<T> of(State<T> state, StepContext context) {
      return new Step<>(
          new WaitMachine<>(state, context.log()), context.effects(), context.subscriptions());
    }
  }

  /** Returns the machine of a wait that has yet to take its first step. */
  public static <T> WaitMachine<T> unstarted(Timestamp now) {
    return new WaitMachine<>(new UnstartedState<>(), WaitLog.at(now));
  }

  public static <T> Step<T> start(Wait<T> wait, Timestamp now) {
    StepContext context = new StepContext(now, WaitLog.at(now));
    return Step.of(context.guarded(() -> DefinedWait.start(wait, context)), context);
  }

  public Step<T> next(Event event, Timestamp now) {
    WaitLog updated = event instanceof Event.Polled polled ? log.with(polled, work(), now) : log;
    StepContext context = new StepContext(now, updated);
    return Step.of(context.guarded(() -> state.on(event, context)), context);
  }

  public Outcome<T> outcome() {
    return state.outcome();
  }

  /** Returns what the wait needs next; called while it is pending only. */
  public PendingWork work() {
    return PendingWork.of(state);
  }

  /** Returns whether the wait has failed, and only cleans up before it ends. */
  boolean isFailing() {
    return state.isFailing();
  }

  public WaitReport report(Timestamp now) {
    return log.report(null, now);
  }
}
