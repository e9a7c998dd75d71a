package io.github.fluentecs.waiters;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A wait that tells a listener what happens inside it. */
final class ListenerState<T> extends DecoratorState<T> {
  private final Subscription hearing;
  private final String name;

  private ListenerState(State<T> inner, Subscription hearing, String name) {
    super(inner);
    this.hearing = hearing;
    this.name = name;
  }

  static <T> State<T> start(
      Consumer<? super Progress> listener,
      String name,
      StepContext turn,
      Supplier<State<T>> inner) {
    Subscription hearing = new Subscription(listener, turn.scope().joined(name));
    turn.begin(hearing, name);
    return of(hearing, name, turn, inner);
  }

  private static <T> State<T> of(
      Subscription hearing, String name, StepContext turn, Supplier<State<T>> inner) {
    int before = turn.told().size();
    State<T> state = inner.get();
    for (Supplier<Progress> heard : List.copyOf(turn.told().subList(before, turn.told().size()))) {
      turn.notice(() -> hearing.tell(heard.get()));
    }
    if (!state.outcome().isPending()) {
      Progress end = turn.end(state.outcome(), name);
      turn.notice(() -> hearing.tell(end));
    }
    return state.outcome() instanceof Outcome.Failed
        ? state
        : new ListenerState<>(state, hearing, name);
  }

  @Override
  State<T> around(State<T> other) {
    return new ListenerState<>(other, hearing, name);
  }

  @Override
  public State<T> on(Event event, StepContext turn) {
    return of(hearing, name, turn, () -> inner().on(event, turn));
  }
}
