package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.Fault;
import io.github.fluentecs.simulator.When;

/** A fault at work: how often it struck, and whether it is over. */
final class ActiveFault {
  private final Fault fault;
  private final When when;
  private long id;
  private int hits;
  private boolean over;

  ActiveFault(Fault fault, When when) {
    this.fault = fault;
    this.when = when;
  }

  /** Its number in its world; zero until it is there. */
  long id() {
    return id;
  }

  void number(long newId) {
    id = newId;
  }

  Fault fault() {
    return fault;
  }

  When limits() {
    return when;
  }

  int hits() {
    return hits;
  }

  /** Removed or expired: whoever it struck is free of it. */
  boolean isOver() {
    return over;
  }

  void end() {
    over = true;
  }

  /** Whether it can strike again. */
  boolean canStrike() {
    return !over && (when.times() == null || hits < when.times());
  }

  /** Takes one chance. */
  boolean strikes(Chance chance) {
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
