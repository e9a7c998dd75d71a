package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running wait as an immutable state machine: an event and the time give the next machine. */
public final class WaitMachine<T> {
  private final State<T> state;
  private final WaitLog log;

  /** The whole wait, for its stages; null where nobody hears of them. */
  private final @Nullable Stage whole;

  private WaitMachine(State<T> state, WaitLog log, @Nullable Stage whole) {
    this.state = state;
    this.log = log;
    this.whole = whole;
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
    private static <T> Step<T> of(State<T> state, StepContext context, @Nullable Stage whole) {
      return new Step<>(
          new WaitMachine<>(state, context.log(), whole),
          context.effects(),
          context.subscriptions());
    }
  }

  /** Returns the machine of a wait that has yet to take its first step. */
  public static <T> WaitMachine<T> unstarted(Timestamp now) {
    return new WaitMachine<>(new UnstartedState<>(), WaitLog.at(now), null);
  }

  public static <T> Step<T> start(Wait<T> wait, Timestamp now) {
    return start(wait, now, null);
  }

  /** Takes the first step of a wait whose stages are told, unless the whole is null. */
  public static <T> Step<T> start(Wait<T> wait, Timestamp now, @Nullable Stage whole) {
    StepContext context = new StepContext(now, WaitLog.at(now), whole);
    return Step.of(context.guarded(() -> DefinedWait.startWhole(wait, context)), context, whole);
  }

  public Step<T> next(Event event, Timestamp now) {
    WaitLog updated = event instanceof Event.Polled polled ? log.with(polled, work(), now) : log;
    StepContext context = new StepContext(now, updated, whole);
    return Step.of(context.guarded(() -> state.on(event, context)), context, whole);
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
