package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.Blocker;
import io.github.fluentecs.waiters.WaitFailure;
import java.util.function.Consumer;

/** Fails as soon as an unwanted wait is met. */
final class FailFastOnWaitState<T> implements State<T> {
  private final State<T> main;
  private final State<?> unwanted;
  private final String name;

  private FailFastOnWaitState(State<T> main, State<?> unwanted, String name) {
    this.main = main;
    this.unwanted = unwanted;
    this.name = name;
  }

  static <T> State<T> of(State<T> main, State<?> unwanted, String name, StepContext context) {
    if (main.outcome() instanceof Outcome.Failed) {
      return main;
    }
    boolean isOpen = main.outcome().isPending() && !main.isFailing();
    if (isOpen && unwanted.outcome() instanceof Outcome.Met) {
      Blocker blocker = Blocker.of("Failed fast: " + name + " came first.");
      return EndState.failed(new WaitFailure.Impossible(context.report(null), blocker));
    }
    return new FailFastOnWaitState<>(main, unwanted, name);
  }

  @Override
  public Outcome<T> outcome() {
    return main.outcome();
  }

  @Override
  public State<T> on(Event event, StepContext context) {
    State<?> other = unwanted.outcome().isPending() ? unwanted.on(event, context) : unwanted;
    return of(main.on(event, context), other, name, context);
  }

  @Override
  public void collectWork(PendingWork work) {
    main.collectWork(work);
    if (unwanted.outcome().isPending()) {
      unwanted.collectWork(work);
    }
  }

  @Override
  public void describePending(Consumer<String> out) {
    main.describePending(out);
  }

  @Override
  public State<T> recheck() {
    return new FailFastOnWaitState<>(main.recheck(), unwanted, name);
  }

  @Override
  public boolean isFailing() {
    return main.isFailing();
  }

  @Override
  public boolean wasUnmet() {
    return main.wasUnmet();
  }
}
