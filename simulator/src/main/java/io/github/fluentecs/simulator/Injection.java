package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.When;

/**
 * An injected fault: what {@link Faults#inject(Fault, When)} gave back. Safe for use by several
 * threads.
 */
public interface Injection {
  /**
   * The number of this fault in its world.
   *
   * @return 1 for the first one that was injected, and so on; a reset begins anew
   */
  long id();

  /**
   * The fault itself.
   *
   * @return the fault
   */
  Fault fault();

  /**
   * How often and for how long it strikes.
   *
   * @return the limits as they were given
   */
  When limits();

  /**
   * How many times it has struck so far.
   *
   * @return zero or more
   */
  int hits();

  /**
   * Whether it can strike again: not removed, not expired, not used up.
   *
   * @return false once it is over
   */
  boolean isActive();

  /** Takes the fault out of the world; without effect once it is over. */
  void remove();
}
