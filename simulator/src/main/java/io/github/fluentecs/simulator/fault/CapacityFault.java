package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * No room for new tasks. Each task that it keeps from being placed counts once for {@link
 * When#times()}.
 *
 * @param provider the capacity provider, or {@code FARGATE} or {@code EC2} for a launch type; null
 *     for any
 * @param zone the Availability Zone, such as {@code us-east-1a}; null for any
 */
public record CapacityFault(@Nullable String provider, @Nullable String zone) implements Fault {
  /**
   * The same for one capacity provider or launch type.
   *
   * @param name such as {@code FARGATE_SPOT}
   * @return a copy
   */
  public CapacityFault provider(String name) {
    return new CapacityFault(requireNonNull(name, "name"), zone);
  }

  /**
   * The same for one Availability Zone.
   *
   * @param name such as {@code us-east-1a}
   * @return a copy
   */
  public CapacityFault zone(String name) {
    return new CapacityFault(provider, requireNonNull(name, "name"));
  }

  @Override
  public String name() {
    return "capacity-shortage";
  }

  /**
   * The fault as {@link io.github.fluentecs.simulator.Faults#inject(String)} reads it.
   *
   * @return such as {@code capacity-shortage provider=FARGATE_SPOT}
   */
  @Override
  public String toString() {
    FaultTokens words = new FaultTokens();
    words.add("provider", provider);
    words.add("zone", zone);
    return (name() + " " + words).strip();
  }
}
