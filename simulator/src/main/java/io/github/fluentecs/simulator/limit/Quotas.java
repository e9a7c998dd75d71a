package io.github.fluentecs.simulator.limit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of each kind an account may have, as an immutable value.
 *
 * @param changed those that are not the default of ECS, each zero or more
 */
public record Quotas(Map<Quota, Integer> changed) {
  /**
   * Copies the quotas.
   *
   * @param changed those that are not the default of ECS, each zero or more
   * @throws IllegalArgumentException if one is negative
   */
  public Quotas {
    changed = Map.copyOf(requireNonNull(changed, "changed"));
    changed.forEach(Quotas::check);
  }

  private static void check(Quota quota, int most) {
    if (most < 0) {
      throw new IllegalArgumentException(quota + " is zero or more, not " + most);
    }
  }

  /**
   * The defaults of ECS.
   *
   * @return what a simulator starts with
   */
  public static Quotas published() {
    return new Quotas(Map.of());
  }

  /**
   * What a quota is set to.
   *
   * @param quota of what
   * @return zero or more
   */
  public int of(Quota quota) {
    return changed.getOrDefault(requireNonNull(quota, "quota"), quota.published());
  }

  /**
   * The same with another number for one quota.
   *
   * @param quota of what
   * @param most how many there may be, zero or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public Quotas with(Quota quota, int most) {
    Map<Quota, Integer> copy = new EnumMap<>(Quota.class);
    copy.putAll(changed);
    copy.put(requireNonNull(quota, "quota"), most);
    return new Quotas(copy);
  }

  /**
   * Reads quotas, each as its name and its number: {@code TASKS_PER_SERVICE=10000
   * SERVICES_PER_CLUSTER=100}. The others stay at the defaults of ECS.
   *
   * @param text the quotas, with blanks in between
   * @return the quotas
   * @throws IllegalArgumentException if it cannot be read; the message says what is known
   */
  public static Quotas parse(String text) {
    Quotas quotas = published();
    for (String word : requireNonNull(text, "text").strip().split("\\s+", -1)) {
      String[] parts = word.split("=", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException(
            "a quota is such as TASKS_PER_SERVICE=10000, not " + word);
      }
      quotas = quotas.with(quota(parts[0]), number(parts[1]));
    }
    return quotas;
  }

  private static Quota quota(String name) {
    try {
      return Quota.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no such quota: " + name + "; there are " + Arrays.toString(Quota.values()), e);
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a quota is a whole number, not " + text, e);
    }
  }
}
