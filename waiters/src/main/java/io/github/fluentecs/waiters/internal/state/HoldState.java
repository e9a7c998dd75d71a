package io.github.fluentecs.waiters.internal.state;

import java.time.Duration;
import java.util.function.Consumer;

/** Waits until another wait stays met for a duration. */
final class HoldState<T> extends DelegatingState<T, T> {
  private static final long NOT_YET = -1;

  private final long duration;
  private final long since;
  private final boolean isHeld;

  /** Whether the time was over before, and an outer hold has the inner state polled again. */
  private final boolean isRechecked;

  private HoldState(
      State<T> inner, long duration, long since, boolean isHeld, boolean isRechecked) {
    super(inner);
    this.duration = duration;
    this.since = since;
    this.isHeld = isHeld;
    this.isRechecked = isRechecked;
  }

  static <T> State<T> start(State<T> inner, Duration duration, StepContext context) {
    return of(inner, Nanos.of(duration), NOT_YET, false, context);
  }

  private static <T> State<T> of(
      State<T> inner, long duration, long since, boolean isRechecked, StepContext context) {
    if (inner.outcome() instanceof Outcome.Failed) {
      return inner;
    }
    if (inner.outcome().isPending()) {
      return inner.wasUnmet()
          ? new HoldState<>(inner, duration, NOT_YET, false, false)
          : new HoldState<>(inner, duration, since, false, isRechecked);
    }
    long start = since == NOT_YET ? context.nanos() : since;
    boolean isHeld = context.nanos() - start >= duration;
    return new HoldState<>(isHeld ? inner : inner.recheck(), duration, start, isHeld, false);
  }

  @Override
  public Outcome<T> outcome() {
    return isHeld ? inner().outcome() : Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(inner().on(event, context), duration, since, isRechecked, context);
  }

  @Override
  public void collectWork(PendingWork work) {
    if (since == NOT_YET || isRechecked) {
      super.collectWork(work);
    } else {
      long end = Nanos.after(since, Duration.ofNanos(duration));
      if (inner().outcome().isPending()) {
        work.pollingAt(end, super::collectWork);
      } else {
        work.wakeAt(end);
      }
    }
  }

  @Override
  public void describePending(Consumer<String> out) {
    if (since == NOT_YET) {
      super.describePending(out);
    } else {
      out.accept("met, but not yet for " + DurationText.of(Duration.ofNanos(duration)));
    }
  }

  @Override
  public State<T> recheck() {
    State<T> again = inner().recheck();
    return new HoldState<>(
        again, duration, since, isHeld && !again.outcome().isPending(), isHeld || isRechecked);
  }
}
