package io.github.fluentecs.waiters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wait with a deadline. When it has passed, everything that is still asked for is looked at once
 * more, and commands that were sent are waited for, but for a short time only.
 */
final class DeadlineState<T> extends DecoratorState<T> {
  /** How long after the deadline the last answers may come. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final long at;
  private final Late late;
  private final @Nullable Set<Object> awaited;

  /**
   * What happens when it has passed.
   *
   * @param name the wait's name
   * @param asks whether it is asked why
   */
  record Late(String name, boolean asks) {}

  private DeadlineState(State<T> inner, DeadlineState<T> from, @Nullable Set<Object> awaited) {
    super(inner);
    this.at = from.at;
    this.late = from.late;
    this.awaited = awaited;
  }

  private DeadlineState(State<T> inner, long at, Late late) {
    super(inner);
    this.at = at;
    this.late = late;
    this.awaited = null;
  }

  static <T> State<T> start(State<T> inner, Duration time, Late late, StepContext turn) {
    return inner.outcome() instanceof Outcome.Failed
        ? inner
        : new DeadlineState<>(inner, Nanos.after(turn.nanos(), time), late);
  }

  @Override
  State<T> around(State<T> other) {
    return new DeadlineState<>(other, this, null);
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    State<T> next = inner().on(event, turn);
    if (next.outcome() instanceof Outcome.Failed) {
      return next;
    }
    if (!next.outcome().isPending() || turn.nanos() < at) {
      return new DeadlineState<>(next, this, awaited);
    }
    PendingWork wanted = PendingWork.of(next);
    Set<Object> left = left(wanted, event);
    boolean answered = left.isEmpty() && wanted.remedies().isEmpty() && !next.failing();
    return answered || turn.nanos() >= Nanos.after(at, PATIENCE)
        ? timedOut(next, turn)
        : new DeadlineState<>(next, this, left);
  }

  private Set<Object> left(PendingWork wanted, Event event) {
    Set<Object> left = new LinkedHashSet<>(awaited == null ? wanted.looks().keySet() : awaited);
    if (awaited == null) {
      left.addAll(wanted.calls());
    }
    if (event instanceof Event.Polled looked && looked.askedAt() >= at) {
      left.removeAll(looked.looks().keySet());
    } else if (event instanceof Event.CallCompleted answered) {
      left.remove(answered.ticket());
    }
    left.removeIf(item -> !wanted.looks().containsKey(item) && !wanted.calls().contains(item));
    return left;
  }

  private State<T> timedOut(State<T> next, StepContext turn) {
    List<String> lacking = new ArrayList<>();
    next.lacking(lacking::add);
    Set<Subject<?>> watched = PendingWork.of(next).looks().keySet();
    Subject<?> first = watched.stream().findFirst().orElse(null);
    WaitFailure end = new WaitFailure.TimedOut(turn.report(first, late.name()), lacking);
    return late.asks() ? DiagnosisState.of(end, watched, turn) : EndState.failed(end);
  }

  @Override
  public void demand(PendingWork demand) {
    if (awaited == null) {
      inner().demand(demand);
      demand.wakeAt(at);
    } else {
      lastDemand(demand, awaited);
      demand.wakeAt(Nanos.after(at, PATIENCE));
    }
  }

  private void lastDemand(PendingWork demand, Set<Object> left) {
    PendingWork wanted = PendingWork.of(inner());
    demand.lookingAt(
        at, last -> wanted.looks().keySet().stream().filter(left::contains).forEach(last::look));
    wanted.calls().stream().filter(left::contains).forEach(demand::call);
    wanted.remedies().forEach(demand::remedy);
    wanted.inquiries().forEach(demand::inquire);
  }
}
