package io.github.fluentecs.workflows.canary;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Routes the requests of a service to two target groups by weight. Its methods may block and are
 * called on {@link io.github.fluentecs.waiters.WaiterSettings#callsOn()}, one after the other; give
 * the client of an implementation a timeout. What they throw undoes the canary.
 */
public interface Traffic {
  /**
   * Returns the two target groups. A task set has one of them, and the next the other.
   *
   * @return two ARNs
   */
  List<String> targetGroups();

  /**
   * Reads the weights.
   *
   * @return a weight, 0 or more, for each of the target groups; one that is left out has 0
   */
  Map<String, Integer> weights();

  /**
   * Sets the weights. The call is repeated with the same weights where nobody knows whether it had
   * its effect.
   *
   * @param weights percentages whose sum is 100, for both target groups
   */
  void shift(Map<String, Integer> weights);

  /**
   * Reads how long a target that is taken out goes on with its requests. A task set is deleted
   * after that.
   *
   * @param targetGroup one of the target groups
   * @return its deregistration delay
   */
  Duration deregistrationDelay(String targetGroup);
}
