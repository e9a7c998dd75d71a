package io.github.fluentecs.simulator.engine.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One thing's way through a table of transitions. */
public final class StateMachine<S extends Enum<S>, A extends Enum<A>> {
  private final String subject;
  private final TransitionTable<S, A> table;
  private final List<String> history = new ArrayList<>(4);
  private S state;

  /**
   * Begins a way.
   *
   * @param subject whose it is, such as an ARN
   * @param table where it can lead
   * @param first where it begins
   */
  public StateMachine(String subject, TransitionTable<S, A> table, S first) {
    this.subject = subject;
    this.table = table;
    this.state = first;
  }

  public S state() {
    return state;
  }

  public boolean isIn(S other) {
    return state == other;
  }

  public boolean allows(A action) {
    return table.allows(state, action);
  }

  /**
   * Goes on.
   *
   * @throws IllegalStateException if the table has no such way
   */
  public void move(A action, Instant now) {
    S before = state;
    state = table.next(state, action, () -> subject + ": " + String.join(", ", history));
    if (state != before) {
      history.add(before + " until " + now);
    }
  }
}
