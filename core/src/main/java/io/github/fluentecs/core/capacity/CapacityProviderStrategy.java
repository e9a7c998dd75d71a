package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/**
 * A distribution of tasks over capacity providers: first the base of one provider, then the rest by
 * weight.
 *
 * <p>In the DSL: {@code base(1).on("FARGATE").weight(1).and("FARGATE_SPOT").weight(4)}. The DSL
 * allows only one base; other strategies are checked by the rules. Immutable and thread-safe.
 *
 * @param items the shares, in order; the order breaks ties
 */
public record CapacityProviderStrategy(List<StrategyItem> items) implements Capacity {
  /**
   * Copies the list.
   *
   * @param items the shares, in order; the order breaks ties
   */
  public CapacityProviderStrategy {
    items = Arguments.copyOf("items", items);
  }

  /**
   * Makes a strategy from items.
   *
   * @param items the shares, in order
   * @return the strategy
   */
  public static CapacityProviderStrategy of(StrategyItem... items) {
    return new CapacityProviderStrategy(Arguments.list("items", items));
  }

  /**
   * Makes the empty strategy, which clears a cluster's default strategy.
   *
   * @return the empty strategy
   */
  public static CapacityProviderStrategy none() {
    return new CapacityProviderStrategy(List.of());
  }

  /**
   * Converts the SDK's models.
   *
   * @param items the SDK's models
   * @return the strategy
   */
  public static CapacityProviderStrategy of(List<CapacityProviderStrategyItem> items) {
    Objects.requireNonNull(items, "items");
    return new CapacityProviderStrategy(SdkLists.views(items, StrategyItem::of));
  }

  /**
   * Sets the weight of the last provider.
   *
   * @param weight 0 to 1000 (rule CP-5)
   * @return a copy
   * @throws IllegalStateException when there is no provider yet
   */
  public CapacityProviderStrategy weight(int weight) {
    if (items.isEmpty()) {
      throw new IllegalStateException("no capacity provider to give a weight to");
    }
    StrategyItem last = items.get(items.size() - 1);
    List<StrategyItem> changed = new ArrayList<>(items.subList(0, items.size() - 1));
    changed.add(new StrategyItem.Builder().from(last).weight(weight).build());
    return new CapacityProviderStrategy(changed);
  }

  /**
   * Adds a provider; give it a {@link #weight}.
   *
   * @param capacityProvider its name or ARN
   * @return a copy
   */
  public CapacityProviderStrategy and(String capacityProvider) {
    Objects.requireNonNull(capacityProvider, "capacityProvider");
    return and(CapacityProviderRef.of(capacityProvider));
  }

  /**
   * Adds a provider; give it a {@link #weight}.
   *
   * @param capacityProvider the provider
   * @return a copy
   */
  public CapacityProviderStrategy and(CapacityProviderRef capacityProvider) {
    Objects.requireNonNull(capacityProvider, "capacityProvider");
    StrategyItem added = StrategyItem.builder(capacityProvider).build();
    return new CapacityProviderStrategy(Stream.concat(items.stream(), Stream.of(added)).toList());
  }

  /**
   * Computes how many tasks each provider gets. The base applies separately to each call of RunTask
   * and to each service.
   *
   * @param tasks how many tasks are placed, not negative
   * @return the tasks of each provider, in the order of the items
   * @throws IllegalArgumentException for a negative number
   * @throws IllegalStateException if ECS would refuse the strategy because of its bases and weights
   *     (rules CP-5 to CP-7)
   */
  public Distribution distribute(int tasks) {
    return Distribution.of(items, tasks);
  }

  /**
   * Returns the SDK's model of this strategy.
   *
   * @return the items
   */
  public List<CapacityProviderStrategyItem> toSdk() {
    List<CapacityProviderStrategyItem> models = SdkLists.mapOrNull(items, StrategyItem::toSdk);
    return models == null ? List.of() : models;
  }
}
