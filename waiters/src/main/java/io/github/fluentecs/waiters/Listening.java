package io.github.fluentecs.waiters;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A wait that tells a listener what happens inside it. */
final class Listening<T> extends Same<T> {
  private final Hearing hearing;
  private final String name;

  private Listening(State<T> inner, Hearing hearing, String name) {
    super(inner);
    this.hearing = hearing;
    this.name = name;
  }

  static <T> State<T> start(
      Consumer<? super Progress> listener, String name, Turn turn, Supplier<State<T>> inner) {
    Hearing hearing = new Hearing(listener, turn.scope().joined(name));
    turn.begin(hearing, name);
    return of(hearing, name, turn, inner);
  }

  private static <T> State<T> of(
      Hearing hearing, String name, Turn turn, Supplier<State<T>> inner) {
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
        : new Listening<>(state, hearing, name);
  }

  @Override
  State<T> around(State<T> other) {
    return new Listening<>(other, hearing, name);
  }

  @Override
  public State<T> on(Event event, Turn turn) {
    return of(hearing, name, turn, () -> inner().on(event, turn));
  }
}
