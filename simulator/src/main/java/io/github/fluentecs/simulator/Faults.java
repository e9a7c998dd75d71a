package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.simulator.fault.FaultText;
import io.github.fluentecs.simulator.fault.When;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.util.List;
import java.util.Optional;

/**
 * The faults of a simulated world, and the rate limits of its API. There are none at first.
 *
 * <p>Chances are drawn from the simulator's seed, so the same calls meet the same faults in every
 * run. Safe for use by several threads.
 */
public interface Faults {
  /**
   * Injects a fault that strikes at every opportunity until it is removed.
   *
   * @param fault what goes wrong
   * @return the injected fault
   * @throws IllegalArgumentException if the fault names an operation, task or container instance
   *     that does not exist
   */
  default Injection inject(Fault fault) {
    return inject(fault, When.always());
  }

  /**
   * Injects a fault that strikes within limits. Of several faults that match a call, latencies add
   * up and the first error or reset, by age, is taken.
   *
   * @param fault what goes wrong
   * @param when how often and for how long
   * @return the injected fault
   * @throws IllegalArgumentException if the fault names an operation, task or container instance
   *     that does not exist
   */
  Injection inject(Fault fault, When when);

  /**
   * Injects a fault that is given as text: the name of the fault, then words of the form {@code
   * name=value}, such as {@code throttling operation=RunTask times=3}. Values with blanks are put
   * in double quotes, durations are written as {@link java.time.Duration#parse} reads them. {@code
   * times}, {@code probability} and {@code lasting} are the limits.
   *
   * @param text a fault and its limits
   * @return the injected fault
   * @throws IllegalArgumentException if the text cannot be read; the message says what is known
   */
  default Injection inject(String text) {
    FaultText read = FaultText.parse(text);
    return inject(read.fault(), read.limits());
  }

  /**
   * The faults that can still strike.
   *
   * @return from the oldest to the newest
   */
  List<Injection> active();

  /**
   * The fault with an id, whether it can strike again or not.
   *
   * @param id such as 1, see {@link Injection#id()}
   * @return empty when there never was one, and when it was removed or has expired
   */
  Optional<Injection> find(long id);

  /** Removes every fault; rate limits stay. */
  void clear();

  /**
   * Replaces the rate limits of the API; all buckets are full after that.
   *
   * @param limits such as {@link RateLimits#published()}
   */
  void limit(RateLimits limits);
}
