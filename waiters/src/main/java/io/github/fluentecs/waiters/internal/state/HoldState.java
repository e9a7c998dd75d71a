package io.github.fluentecs.waiters.internal.state;

import java.time.Duration;
import java.util.function.Consumer;

/** Waits until another wait stays met for a duration. */
final class HoldState<T> extends DelegatingState<T, T> {
  private static final long NOT_YET = -1;

  private final long duration;
  private final long since;
  private final boolean isHeld;

  private HoldState(State<T> inner, long duration, long since, boolean isHeld) {
    super(inner);
    this.duration = duration;
    this.since = since;
    this.isHeld = isHeld;
  }

  static <T> State<T> start(State<T> inner, Duration duration, StepContext context) {
    return of(inner, Nanos.of(duration), NOT_YET, context);
  }

  private static <T> State<T> of(State<T> inner, long duration, long since, StepContext context) {
    if (inner.outcome() instanceof Outcome.Failed) {
      return inner;
    }
    if (inner.outcome().isPending()) {
      return new HoldState<>(inner, duration, inner.wasUnmet() ? NOT_YET : since, false);
    }
    long start = since == NOT_YET ? context.nanos() : since;
    boolean isHeld = context.nanos() - start >= duration;
    return new HoldState<>(isHeld ? inner : inner.recheck(), duration, start, isHeld);
  }

  @Override
  public Outcome<T> outcome() {
    return isHeld ? inner().outcome() : Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    return of(inner().on(event, context), duration, since, context);
  }

  @Override
  public void collectWork(PendingWork work) {
    if (since == NOT_YET) {
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
    return new HoldState<>(inner().recheck(), duration, since, false);
  }
}
