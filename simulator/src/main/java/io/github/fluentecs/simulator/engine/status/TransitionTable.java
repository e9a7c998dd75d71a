package io.github.fluentecs.simulator.engine.status;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** A table of which action leads from which state to which. */
public final class TransitionTable<S extends Enum<S>, A extends Enum<A>> {
  private final String noun;
  private final Class<A> actions;
  private final Map<S, Map<A, S>> table;

  TransitionTable(String noun, Class<S> states, Class<A> actions) {
    this.noun = noun;
    this.actions = actions;
    this.table = new EnumMap<>(states);
  }

  TransitionTable<S, A> from(S state, A action, S target) {
    table.computeIfAbsent(state, key -> new EnumMap<>(actions)).put(action, target);
    return this;
  }

  boolean allows(S state, A action) {
    return table.getOrDefault(state, Map.of()).containsKey(action);
  }

  /**
   * The state that the action leads to.
   *
   * @throws IllegalStateException if the table has no such way; the message has the state, the
   *     action and the history
   */
  public S next(S state, A action, Supplier<String> history) {
    S target = table.getOrDefault(state, Map.of()).get(action);
    if (target == null) {
      throw new IllegalStateException(
          "a " + noun + " that is " + state + " cannot " + action + "; history: " + history.get());
    }
    return target;
  }
}
