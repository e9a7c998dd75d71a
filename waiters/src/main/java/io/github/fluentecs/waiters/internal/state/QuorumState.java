package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.WaitFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Waits until a number of several waits are met. */
final class QuorumState<T> implements State<List<T>> {
  private final List<State<T>> parts;
  private final int needed;
  private final Outcome<List<T>> outcome;

  private QuorumState(List<State<T>> parts, int needed, Outcome<List<T>> outcome) {
    this.parts = parts;
    this.needed = needed;
    this.outcome = outcome;
  }

  static <T> State<List<T>> of(List<State<T>> parts, int needed) {
    List<T> values = new ArrayList<>();
    List<WaitFailure> failures = new ArrayList<>();
    for (State<T> part : parts) {
      if (part.outcome() instanceof Outcome.Met<T> met) {
        values.add(met.value());
      } else if (part.outcome() instanceof Outcome.Failed<T> failed) {
        failures.add(failed.failure());
      }
    }
    if (values.size() >= needed) {
      return new QuorumState<>(parts, needed, new Outcome.Met<>(List.copyOf(values)));
    }
    return failures.size() > parts.size() - needed
        ? EndState.failed(joined(failures))
        : new QuorumState<>(parts, needed, Outcome.pending());
  }

  private static WaitFailure joined(List<WaitFailure> failures) {
    WaitFailure first = failures.get(0);
    List<WaitFailure> rest = failures.subList(1, failures.size());
    return first.withReport(first.report().toBuilder().others(rest).build());
  }

  private List<State<T>> pending(UnaryOperator<State<T>> change) {
    return each(part -> part.outcome().isPending() ? change.apply(part) : part);
  }

  private List<State<T>> each(UnaryOperator<State<T>> change) {
    List<State<T>> changed = new ArrayList<>(parts.size());
    parts.forEach(part -> changed.add(change.apply(part)));
    return changed;
  }

  @Override
  public Outcome<List<T>> outcome() {
    return outcome;
  }

  @Override
  public State<List<T>> on(Event event, StepContext context) {
    return of(pending(part -> part.on(event, context)), needed);
  }

  @Override
  public void collectWork(PendingWork work) {
    for (State<T> part : parts) {
      if (part.outcome().isPending()) {
        part.collectWork(work);
      }
    }
  }

  @Override
  public void describePending(Consumer<String> out) {
    for (State<T> part : parts) {
      if (part.outcome().isPending()) {
        part.describePending(out);
      }
    }
  }

  @Override
  public State<List<T>> recheck() {
    List<State<T>> open =
        each(part -> part.outcome() instanceof Outcome.Met ? part.recheck() : part);
    return of(open, needed);
  }

  /** Returns whether too many parts have failed, or only clean up. */
  @Override
  public boolean isFailing() {
    long lost =
        parts.stream()
            .filter(part -> part.outcome() instanceof Outcome.Failed || part.isFailing())
            .count();
    return outcome.isPending() && lost > parts.size() - needed;
  }

  @Override
  public boolean wasUnmet() {
    long against = parts.stream().filter(State::wasUnmet).count();
    return against > parts.size() - needed;
  }
}
