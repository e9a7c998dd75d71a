package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.value.Percent;
import java.math.BigDecimal;
import java.util.Objects;

/** How many container instances are worked on at once: a number, or a part of all. */
sealed interface InstanceBudget {
  /** A number of them. */
  record Count(int number) implements InstanceBudget {
    public Count {
      if (number < 1) {
        throw new IllegalArgumentException("number " + number + " is not 1 or more");
      }
    }

    @Override
    public int of(int all) {
      return number;
    }

    @Override
    public String toString() {
      return String.valueOf(number);
    }
  }

  /** A part of them, rounded down, but one at least. */
  record Part(Percent percent) implements InstanceBudget {
    private static final int ALL = 100;

    public Part {
      Objects.requireNonNull(percent, "percent");
      if (percent.value().signum() <= 0 || percent.value().compareTo(BigDecimal.valueOf(ALL)) > 0) {
        throw new IllegalArgumentException("percent " + percent + " is not above 0, up to 100");
      }
    }

    @Override
    public int of(int all) {
      return Math.max(1, percent.floorOf(all).intValueExact());
    }

    @Override
    public String toString() {
      return percent.toString();
    }
  }

  /** Returns the number, where there are so many in all. */
  int of(int all);
}
