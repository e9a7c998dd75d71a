package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import java.util.Objects;
import java.util.OptionalInt;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** One provider's share in a {@link CapacityProviderStrategy}. Immutable and thread-safe. */
@Value.Immutable
public interface StrategyItem {
  /**
   * Returns the provider.
   *
   * @return a provider of the cluster, or FARGATE, or FARGATE_SPOT
   */
  CapacityProviderRef capacityProvider();

  /**
   * Returns the relative share of the tasks beyond the base.
   *
   * @return 0 to 1000 (rule CP-5); absent means 0
   */
  OptionalInt weight();

  /**
   * Returns how many tasks run here before the weights count.
   *
   * @return 0 to 100000, on one item only (rule CP-6); absent means 0
   */
  OptionalInt base();

  /**
   * Starts an item.
   *
   * @param capacityProvider the provider
   * @return a builder
   */
  static Builder builder(CapacityProviderRef capacityProvider) {
    return new Builder().capacityProvider(capacityProvider);
  }

  /**
   * Copies the SDK's model of an item.
   *
   * @param sdk the model
   * @return the item
   */
  static StrategyItem of(CapacityProviderStrategyItem sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder item = builder(SdkRefs.of(sdk.capacityProvider(), CapacityProviderRef::of));
    if (sdk.weight() != null) {
      item.weight(sdk.weight());
    }
    if (sdk.base() != null) {
      item.base(sdk.base());
    }
    return item.build();
  }

  /**
   * Returns the SDK's model of this item.
   *
   * @return the model
   */
  default CapacityProviderStrategyItem toSdk() {
    return CapacityProviderStrategyItem.builder()
        .capacityProvider(capacityProvider().text())
        .weight(weight().isPresent() ? weight().getAsInt() : null)
        .base(base().isPresent() ? base().getAsInt() : null)
        .build();
  }

  /** Builds a {@link StrategyItem}. Not thread-safe. */
  final class Builder extends ImmutableStrategyItem.Builder {
    Builder() {}
  }
}
