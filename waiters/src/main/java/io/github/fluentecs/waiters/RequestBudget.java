package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ThrottleCategory;
import java.util.Objects;

/**
 * How many calls a second polling may make of each throttle category: {@link
 * WaiterSettings#budget}. ECS has one token bucket a category for all processes of an account and
 * Region, so those that poll at the same time each take a share: {@code
 * RequestBudget.ofEcs().share(1, 4)}. Implement it where the number of processes changes; it is
 * asked anew before calls, on the polling thread, so it must return at once. Immutable or
 * thread-safe.
 */
@FunctionalInterface
public interface RequestBudget {
  /**
   * Returns the calls a second of a category.
   *
   * @param category the category
   * @return more than 0; anything else, or an exception, leaves the rate as it was before
   */
  double callsPerSecond(ThrottleCategory category);

  /**
   * Returns ECS's whole sustained rate: for all processes of an account together.
   *
   * @return the budget
   */
  static RequestBudget ofEcs() {
    return category -> Objects.requireNonNull(category, "category").perSecond();
  }

  /**
   * Returns a fifth of ECS's sustained rate, which leaves room for other callers.
   *
   * @return the default of {@link WaiterSettings#budget}
   */
  static RequestBudget standard() {
    RequestBudget all = ofEcs();
    return category -> WaiterSettings.SHARE * all.callsPerSecond(category);
  }

  /**
   * Returns a share of this budget.
   *
   * @param parts how many parts this process takes, from 1
   * @param of how many parts there are, {@code parts} or more
   * @return the share
   */
  default RequestBudget share(int parts, int of) {
    if (parts < 1 || parts > of) {
      throw new IllegalArgumentException(
          "share: given " + parts + " of " + of + "; allowed is 1 or more of at least as many");
    }
    return category -> callsPerSecond(category) * parts / of;
  }
}
