package io.github.fluentecs.waiters;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A wait that tells a listener what happens inside it. */
final class Listening<T> extends Same<T> {
  private final Consumer<? super Progress> listener;
  private final String name;

  private Listening(State<T> inner, Consumer<? super Progress> listener, String name) {
    super(inner);
    this.listener = listener;
    this.name = name;
  }

  static <T> State<T> of(
      Consumer<? super Progress> listener, String name, Turn turn, Supplier<State<T>> inner) {
    int before = turn.told().size();
    State<T> state = inner.get();
    for (Progress heard : List.copyOf(turn.told().subList(before, turn.told().size()))) {
      turn.notice(() -> listener.accept(heard));
    }
    if (!state.outcome().isPending()) {
      Progress end = turn.end(state.outcome(), name);
      turn.notice(() -> listener.accept(end));
    }
    return state.outcome() instanceof Outcome.Failed
        ? state
        : new Listening<>(state, listener, name);
  }

  @Override
  State<T> around(State<T> other) {
    return new Listening<>(other, listener, name);
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    return of(listener, name, turn, () -> inner().on(event, turn));
  }
}
