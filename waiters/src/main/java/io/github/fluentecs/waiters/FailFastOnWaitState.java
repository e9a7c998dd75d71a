package io.github.fluentecs.waiters;

import java.util.function.Consumer;

/** A wait that fails as soon as another one is met. */
final class FailFastOnWaitState<T> implements State<T> {
  private final State<T> wanted;
  private final State<?> unwanted;
  private final String words;

  private FailFastOnWaitState(State<T> wanted, State<?> unwanted, String words) {
    this.wanted = wanted;
    this.unwanted = unwanted;
    this.words = words;
  }

  static <T> State<T> of(State<T> wanted, State<?> unwanted, String words, StepContext turn) {
    if (wanted.outcome() instanceof Outcome.Failed) {
      return wanted;
    }
    boolean open = wanted.outcome().isPending() && !wanted.failing();
    if (open && unwanted.outcome() instanceof Outcome.Met) {
      Blocker obstacle = Blocker.of("Failed fast: " + words + " came first.");
      return EndState.failed(new WaitFailure.Impossible(turn.report(null), obstacle));
    }
    return new FailFastOnWaitState<>(wanted, unwanted, words);
  }

  @Override
  public Outcome<T> outcome() {
    return wanted.outcome();
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    State<?> other = unwanted.outcome().isPending() ? unwanted.on(event, turn) : unwanted;
    return of(wanted.on(event, turn), other, words, turn);
  }

  @Override
  public void demand(PendingWork demand) {
    wanted.demand(demand);
    if (unwanted.outcome().isPending()) {
      unwanted.demand(demand);
    }
  }

  @Override
  public void lacking(Consumer<String> out) {
    wanted.lacking(out);
  }

  @Override
  public State<T> reopened() {
    return new FailFastOnWaitState<>(wanted.reopened(), unwanted, words);
  }

  @Override
  public boolean failing() {
    return wanted.failing();
  }

  @Override
  public boolean refuted() {
    return wanted.refuted();
  }
}
