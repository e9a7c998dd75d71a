package io.github.fluentecs.simulator.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of an agent, compared number by number.
 *
 * @param numbers from the most significant on
 */
record AgentVersion(List<Integer> numbers) implements Comparable<AgentVersion> {
  private static final int LONGEST = 100;

  /** Reads a version; null when it is none. */
  static @Nullable AgentVersion find(@Nullable String text) {
    if (text == null || text.length() > LONGEST || !text.matches("\\d{1,9}(\\.\\d{1,9})*")) {
      return null;
    }
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.split("\\.", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    return new AgentVersion(List.copyOf(numbers));
  }

  @Override
  public int compareTo(AgentVersion other) {
    int length = Math.max(numbers.size(), other.numbers.size());
    for (int i = 0; i < length; i++) {
      int order = Integer.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int number(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }
}
