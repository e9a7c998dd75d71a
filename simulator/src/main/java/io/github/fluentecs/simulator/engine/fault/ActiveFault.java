package io.github.fluentecs.simulator.engine.fault;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;

/** An injected fault: how often it struck, and whether it is over. */
public final class ActiveFault {
  private final Fault fault;
  private final When when;
  private long id;
  private int hits;
  private boolean over;

  public ActiveFault(Fault fault, When when) {
    this.fault = fault;
    this.when = when;
  }

  /** Its number in its world; zero until it is there. */
  public long id() {
    return id;
  }

  void number(long newId) {
    id = newId;
  }

  public Fault fault() {
    return fault;
  }

  public When limits() {
    return when;
  }

  public int hits() {
    return hits;
  }

  /** Removed or expired: it has no effect any more. */
  public boolean isOver() {
    return over;
  }

  void end() {
    over = true;
  }

  /** Whether it can strike again. */
  public boolean canStrike() {
    return !over && (when.times() == null || hits < when.times());
  }

  /** Takes one chance. */
  public boolean strikes(Chance chance) {
    boolean struck = canStrike() && chance.takes(when.probability());
    if (struck) {
      hits++;
    }
    return struck;
  }

  @Override
  public String toString() {
    return (fault + " " + when).strip();
  }
}
