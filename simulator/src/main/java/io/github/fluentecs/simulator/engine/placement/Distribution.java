package io.github.fluentecs.simulator.engine.placement;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/**
 * Spreads tasks over the items of a capacity provider strategy: the base first, then the rest in
 * proportion to the weights. Positions are those of the items in the strategy.
 *
 * <p>ECS leaves rounding and ties open; here the largest remainder wins, and then the order of the
 * strategy.
 */
public final class Distribution {
  private final int[] bases;
  private final int[] weights;

  private Distribution(int[] bases, int[] weights) {
    this.bases = bases;
    this.weights = weights;
  }

  /**
   * Reads a strategy of one item or more.
   *
   * @throws Refusal if no item has a weight above zero
   */
  public static Distribution of(Collection<CapacityProviderStrategyItem> strategy) {
    int[] bases = strategy.stream().mapToInt(item -> orZero(item.base())).toArray();
    int[] weights = strategy.stream().mapToInt(item -> orZero(item.weight())).toArray();
    Checks.that(
        IntStream.of(weights).anyMatch(weight -> weight > 0),
        "A capacity provider strategy needs a weight greater than zero for at least one of its"
            + " capacity providers.");
    return new Distribution(bases, weights);
  }

  private static int orZero(Integer number) {
    return number == null ? 0 : number;
  }

  /** How many of {@code count} tasks each item gets. */
  public List<Integer> split(int count) {
    int[] shares = new int[weights.length];
    int rest = count;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.min(bases[i], rest);
      rest -= shares[i];
    }
    addWeighted(shares, rest);
    return Arrays.stream(shares).boxed().toList();
  }

  private void addWeighted(int[] shares, int rest) {
    long total = Arrays.stream(weights).asLongStream().sum();
    int left = rest;
    for (int i = 0; i < shares.length; i++) {
      int whole = (int) ((long) rest * weights[i] / total);
      shares[i] += whole;
      left -= whole;
    }
    positions()
        .filter(i -> weights[i] > 0)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer i) -> (long) rest * weights[i] % total).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
  }

  /**
   * The item that the next task of a growing service goes to.
   *
   * @param placed how many tasks every item has already
   */
  public int next(List<Integer> placed) {
    return positions()
        .filter(i -> placed.get(i) < bases[i])
        .findFirst()
        .orElseGet(() -> leastFilled(placed));
  }

  private int leastFilled(List<Integer> placed) {
    return positions()
        .filter(i -> weights[i] > 0)
        .boxed()
        .min((a, b) -> compareFill(placed, a, b))
        .orElseThrow();
  }

  /** Compares by placed beyond the base over weight, without fractions. */
  private int compareFill(List<Integer> placed, int a, int b) {
    return Long.compare(
        (long) (placed.get(a) - bases[a]) * weights[b],
        (long) (placed.get(b) - bases[b]) * weights[a]);
  }

  private IntStream positions() {
    return IntStream.range(0, weights.length);
  }
}
