package io.github.fluentecs.core.capacity;

import java.util.OptionalInt;
import org.immutables.value.Value;

/** The prices above which ECS chooses no instance type. Immutable and thread-safe. */
@Value.Immutable
public interface PriceProtection {
  /**
   * Returns the limit of On-Demand prices.
   *
   * @return percent above the lowest price of a current generation C, M or R type that matches
   */
  OptionalInt onDemandMaxPricePercentageOverLowestPrice();

  /**
   * Returns the limit of Spot prices, as a percentage over the lowest On-Demand price.
   *
   * @return percent; EC2 takes this or the other limit of Spot prices (rule
   *     CreateCapacityProvider/instanceRequirements.spotMaxPricePercentageOverLowestPrice)
   */
  OptionalInt spotMaxPricePercentageOverLowestPrice();

  /**
   * Returns the limit of Spot prices, as a percentage of the optimal On-Demand price.
   *
   * @return percent
   */
  OptionalInt maxSpotPriceAsPercentageOfOptimalOnDemandPrice();

  /**
   * Starts limits.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PriceProtection}. Not thread-safe. */
  final class Builder extends ImmutablePriceProtection.Builder {
    Builder() {}
  }
}
