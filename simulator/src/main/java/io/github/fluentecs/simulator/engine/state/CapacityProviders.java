package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderType;

/** The capacity providers of one Region: two of AWS's own, and those that were created. */
public final class CapacityProviders {
  private final Map<String, LiveCapacityProvider> byName = new TreeMap<>();

  public CapacityProviders(Arns arns) {
    for (CapacityProviderType type :
        new CapacityProviderType[] {
          CapacityProviderType.FARGATE, CapacityProviderType.FARGATE_SPOT
        }) {
      add(
          new LiveCapacityProvider(
              CapacityProvider.builder()
                  .name(type.toString())
                  .capacityProviderArn(arns.capacityProvider(type.toString()))
                  .type(type)
                  .build()));
    }
  }

  public void add(LiveCapacityProvider provider) {
    byName.put(provider.name(), provider);
  }

  /** Forgets an INACTIVE provider, unless its name was taken again. */
  public void forget(LiveCapacityProvider provider) {
    byName.remove(provider.name(), provider);
  }

  /** By name or ARN, INACTIVE ones included; null when there is none. */
  public @Nullable LiveCapacityProvider find(String reference) {
    LiveCapacityProvider provider = byName.get(Arns.lastPart(reference));
    return provider != null && Arns.matches(reference, provider.arn()) ? provider : null;
  }

  /** By their names. */
  public Collection<LiveCapacityProvider> all() {
    return byName.values();
  }

  public LiveCapacityProvider require(@Nullable String reference) {
    String name = Checks.given("Capacity provider", reference);
    LiveCapacityProvider provider = find(name);
    if (provider == null) {
      throw Refusal.invalidParameter("The specified capacity provider does not exist.");
    }
    return provider;
  }

  /** A provider that clusters and strategies may name. */
  public LiveCapacityProvider requireActive(@Nullable String reference) {
    LiveCapacityProvider provider = require(reference);
    Checks.that(
        provider.isActive(),
        "The specified capacity provider '"
            + provider.name()
            + "' is not in an ACTIVE state. Specify a valid capacity provider and try again.");
    return provider;
  }
}
