package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The number of tasks of each provider of a strategy: first the base, then the rest in proportion
 * to the weights. Immutable and thread-safe.
 *
 * <p>ECS documents the proportion but not the rounding. This class uses the largest remainder
 * method: each provider gets the integer part of its quota; the remaining tasks go to the largest
 * fractions, ties in the order of the strategy. Integer arithmetic only.
 *
 * @param shares one share for each item of the strategy, in its order
 */
public record Distribution(List<Share> shares) {
  /**
   * Copies the list.
   *
   * @param shares one share for each item of the strategy, in its order
   */
  public Distribution {
    shares = Arguments.copyOf("shares", shares);
  }

  /**
   * One provider's tasks.
   *
   * @param capacityProvider the provider
   * @param base the tasks that it gets before the weights count
   * @param weighted the tasks that it gets by its weight
   */
  public record Share(CapacityProviderRef capacityProvider, int base, int weighted) {
    /**
     * Refuses a null.
     *
     * @param capacityProvider the capacity provider
     * @param base the tasks that it gets before the weights count
     * @param weighted the tasks that it gets by its weight
     */
    public Share {
      Objects.requireNonNull(capacityProvider, "capacityProvider");
    }

    /**
     * Returns all its tasks.
     *
     * @return the number of tasks
     */
    public int tasks() {
      return base + weighted;
    }
  }

  /**
   * Returns how many tasks are distributed.
   *
   * @return the tasks of all providers
   */
  public int tasks() {
    return shares.stream().mapToInt(Share::tasks).sum();
  }

  /**
   * Returns how many tasks one provider gets.
   *
   * @param nameOrArn the provider's name or ARN
   * @return the number; 0 for a provider that the strategy does not name
   */
  public int tasksOn(String nameOrArn) {
    Objects.requireNonNull(nameOrArn, "nameOrArn");
    return shares.stream()
        .filter(share -> share.capacityProvider().names(nameOrArn))
        .mapToInt(Share::tasks)
        .sum();
  }

  static Distribution of(List<StrategyItem> items, int tasks) {
    if (tasks < 0) {
      throw new IllegalArgumentException("tasks must not be negative: " + tasks);
    }
    int[] bases = bases(items, tasks);
    int[] weighted = weighted(items, tasks - sum(bases));
    List<Share> shares = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      shares.add(new Share(items.get(i).capacityProvider(), bases[i], weighted[i]));
    }
    return new Distribution(shares);
  }

  private static int[] bases(List<StrategyItem> items, int tasks) {
    int[] bases = new int[items.size()];
    boolean taken = false;
    for (int i = 0; i < bases.length; i++) {
      int base = items.get(i).base().orElse(0);
      if (base < 0 || (base > 0 && taken)) {
        throw refused("CP-6", "at most one base, and none below 0", items);
      }
      taken |= base > 0;
      bases[i] = Math.min(base, tasks);
    }
    return bases;
  }

  private static int[] weighted(List<StrategyItem> items, int rest) {
    long total = totalWeight(items);
    if (total == 0 && (items.size() > 1 || rest > 0)) {
      throw refused("CP-7", "a weight above 0 for the tasks beyond the base", items);
    }
    int[] weighted = new int[items.size()];
    long[] fractions = new long[items.size()];
    for (int i = 0; i < weighted.length && total > 0; i++) {
      long quota = (long) rest * items.get(i).weight().orElse(0);
      weighted[i] = (int) (quota / total);
      fractions[i] = quota % total;
    }
    for (int left = total == 0 ? 0 : rest - sum(weighted); left > 0; left--) {
      int largest = largest(fractions);
      weighted[largest]++;
      fractions[largest] = 0;
    }
    return weighted;
  }

  private static long totalWeight(List<StrategyItem> items) {
    long total = 0;
    for (StrategyItem item : items) {
      int weight = item.weight().orElse(0);
      if (weight < 0 || weight > 1000) {
        throw refused("CP-5", "weights of 0 to 1000", items);
      }
      total += weight;
    }
    return total;
  }

  private static int largest(long[] fractions) {
    int largest = 0;
    for (int i = 1; i < fractions.length; i++) {
      if (fractions[i] > fractions[largest]) {
        largest = i;
      }
    }
    return largest;
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static IllegalStateException refused(
      String rule, String allowed, List<StrategyItem> items) {
    return new IllegalStateException(
        "ECS refuses such a strategy: allowed " + allowed + " [" + rule + "], given " + items);
  }
}
