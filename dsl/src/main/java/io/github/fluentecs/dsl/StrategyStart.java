package io.github.fluentecs.dsl;

import io.github.fluentecs.core.capacity.CapacityProviderStrategy;
import io.github.fluentecs.core.capacity.StrategyItem;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import java.util.Objects;

/**
 * The first step of a capacity provider strategy, without its first provider. Immutable and
 * thread-safe.
 */
public final class StrategyStart {
  /** Sets the base or the weight. */
  private interface Part {
    StrategyItem.Builder of(StrategyItem.Builder item);
  }

  private final Part part;

  private StrategyStart(Part part) {
    this.part = part;
  }

  static StrategyStart base(int tasks) {
    return new StrategyStart(item -> item.base(tasks));
  }

  static StrategyStart weight(int weight) {
    return new StrategyStart(item -> item.weight(weight));
  }

  /**
   * Sets the first provider.
   *
   * @param capacityProvider its name or ARN
   * @return the strategy; continue with {@code weight} and {@code and}
   */
  public CapacityProviderStrategy on(String capacityProvider) {
    Objects.requireNonNull(capacityProvider, "capacityProvider");
    return on(CapacityProviderRef.of(capacityProvider));
  }

  /**
   * Sets the first provider.
   *
   * @param capacityProvider the provider
   * @return the strategy; continue with {@code weight} and {@code and}
   */
  public CapacityProviderStrategy on(CapacityProviderRef capacityProvider) {
    return CapacityProviderStrategy.of(part.of(StrategyItem.builder(capacityProvider)).build());
  }
}
