package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.function.Consumer;

/** A wait that must be found met at every look for a time. */
final class HoldState<T> extends DelegatingState<T, T> {
  private static final long NOT_YET = -1;

  private final long span;
  private final long since;
  private final boolean held;

  private HoldState(State<T> inner, long span, long since, boolean held) {
    super(inner);
    this.span = span;
    this.since = since;
    this.held = held;
  }

  static <T> State<T> start(State<T> inner, Duration span, StepContext turn) {
    return judged(inner, Nanos.of(span), NOT_YET, turn);
  }

  private static <T> State<T> judged(State<T> inner, long span, long since, StepContext turn) {
    if (inner.outcome() instanceof Outcome.Failed) {
      return inner;
    }
    if (inner.outcome().isPending()) {
      return new HoldState<>(inner, span, inner.refuted() ? NOT_YET : since, false);
    }
    long began = since == NOT_YET ? turn.nanos() : since;
    boolean held = turn.nanos() - began >= span;
    return new HoldState<>(held ? inner : inner.reopened(), span, began, held);
  }

  @Override
  public Outcome<T> outcome() {
    return held ? inner().outcome() : Outcome.pending();
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    return judged(inner().on(event, turn), span, since, turn);
  }

  @Override
  public void demand(PendingWork demand) {
    if (since == NOT_YET) {
      super.demand(demand);
    } else {
      long end = Nanos.after(since, Duration.ofNanos(span));
      if (inner().outcome().isPending()) {
        demand.lookingAt(end, super::demand);
      } else {
        demand.wakeAt(end);
      }
    }
  }

  @Override
  public void lacking(Consumer<String> words) {
    if (since == NOT_YET) {
      super.lacking(words);
    } else {
      words.accept("met, but not yet for " + WaitFailureText.inWords(Duration.ofNanos(span)));
    }
  }

  @Override
  public State<T> reopened() {
    return new HoldState<>(inner().reopened(), span, since, false);
  }
}
