package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a {@linkplain Fault fault}: how often and for how long it strikes. Without limits
 * it strikes at every opportunity until it is removed. Limits can be combined: {@code
 * When.next(3).probability(0.5)} strikes at most three times, at each opportunity with a
 * probability of one half.
 *
 * @param times how many times at most, one or more; null for no limit
 * @param probability the probability that it strikes at an opportunity, above 0 and at most 1
 * @param lasting for how long after its injection, in simulated time; null for no limit
 */
public record When(@Nullable Integer times, double probability, @Nullable Duration lasting) {
  private static final When ALWAYS = new When(null, 1, null);

  /**
   * Checks the limits.
   *
   * @param times how many times at most, one or more; null for no limit
   * @param probability the probability that it strikes at an opportunity, above 0 and at most 1
   * @param lasting for how long after its injection, in simulated time; null for no limit
   * @throws IllegalArgumentException if a number is outside of its range
   */
  public When {
    if (times != null && times < 1) {
      throw new IllegalArgumentException("times is 1 or more, not " + times);
    }
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability is above 0 and at most 1, not " + probability);
    }
    if (lasting != null && (lasting.isNegative() || lasting.isZero())) {
      throw new IllegalArgumentException("lasting is longer than zero, not " + lasting);
    }
  }

  /**
   * At every opportunity, until the fault is removed.
   *
   * @return no limits
   */
  public static When always() {
    return ALWAYS;
  }

  /**
   * At the next opportunities only.
   *
   * @param times how many, one or more
   * @return a limit in number
   */
  public static When next(int times) {
    return ALWAYS.times(times);
  }

  /**
   * At random opportunities, drawn from the simulator's seed.
   *
   * @param probability above 0, at most 1
   * @return a limit by chance
   */
  public static When chance(double probability) {
    return ALWAYS.probability(probability);
  }

  /**
   * For a span of simulated time from the injection on.
   *
   * @param span longer than zero
   * @return a limit in time
   */
  public static When during(Duration span) {
    return ALWAYS.lasting(span);
  }

  /**
   * The same with a limit in number.
   *
   * @param most how many times at most, one or more
   * @return a copy
   */
  public When times(int most) {
    return new When(most, probability, lasting);
  }

  /**
   * The same with a limit by chance.
   *
   * @param likelihood above 0, at most 1
   * @return a copy
   */
  public When probability(double likelihood) {
    return new When(times, likelihood, lasting);
  }

  /**
   * The same with a limit in time.
   *
   * @param span longer than zero
   * @return a copy
   */
  public When lasting(Duration span) {
    return new When(times, probability, requireNonNull(span, "span"));
  }

  /**
   * The limits as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads them.
   *
   * @return such as {@code times=3 lasting=PT5M}; empty for no limits
   */
  @Override
  public String toString() {
    FaultTokens words = new FaultTokens();
    words.add("times", times);
    words.add("probability", probability == 1 ? null : Double.valueOf(probability));
    words.add("lasting", lasting);
    return words.toString();
  }
}
