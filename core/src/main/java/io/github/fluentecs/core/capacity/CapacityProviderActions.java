package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.Action;
import java.util.List;

/** The actions on capacity providers. */
public final class CapacityProviderActions {
  private CapacityProviderActions() {}

  /**
   * Lists the actions on capacity providers.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CreateCapacityProvider.ACTION,
        DeleteCapacityProvider.ACTION,
        DescribeCapacityProviders.ACTION,
        UpdateCapacityProvider.ACTION);
  }
}
