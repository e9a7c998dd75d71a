package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * No room for new tasks. Each task that it keeps from being placed counts once for {@link
 * When#times()}.
 *
 * @param provider the capacity provider, or {@code FARGATE} or {@code EC2} for a launch type; null
 *     for any
 * @param zone the Availability Zone, such as {@code us-east-1a}; null for any
 * @param reason the reason in the failures of RunTask and StartTask; null for the usual one
 */
public record CapacityFault(
    @Nullable String provider, @Nullable String zone, @Nullable String reason) implements Fault {
  private static final Pattern PROVIDER =
      Pattern.compile("FARGATE|FARGATE_SPOT|(?i:(?!fargate)[a-z0-9_-]{1,255})");
  private static final Pattern ZONE = Pattern.compile("[a-z][a-z0-9-]*[a-z]");

  /**
   * Refuses what could never strike.
   *
   * @param provider the capacity provider, or {@code FARGATE} or {@code EC2} for a launch type;
   *     null for any
   * @param zone the Availability Zone, such as {@code us-east-1a}; null for any
   * @param reason the reason in the failures of RunTask and StartTask; null for the usual one
   * @throws IllegalArgumentException if the provider is not the name of one, or the zone not that
   *     of an Availability Zone
   */
  public CapacityFault {
    if (provider != null && !PROVIDER.matcher(provider).matches()) {
      throw new IllegalArgumentException(
          "provider is the name of a capacity provider, such as FARGATE_SPOT, or a launch type, not "
              + provider);
    }
    if (zone != null && !ZONE.matcher(zone).matches()) {
      throw new IllegalArgumentException(
          "zone is an Availability Zone such as us-east-1a, not " + zone);
    }
    if (reason != null && reason.isBlank()) {
      throw new IllegalArgumentException("reason is a text, not empty");
    }
  }

  /**
   * The same for one capacity provider or launch type.
   *
   * @param name such as {@code FARGATE_SPOT}
   * @return a copy
   */
  public CapacityFault provider(String name) {
    return new CapacityFault(requireNonNull(name, "name"), zone, reason);
  }

  /**
   * The same for one Availability Zone.
   *
   * @param name such as {@code us-east-1a}
   * @return a copy
   */
  public CapacityFault zone(String name) {
    return new CapacityFault(provider, requireNonNull(name, "name"), reason);
  }

  /**
   * The same with another reason in the failures of RunTask and StartTask.
   *
   * @param text such as {@code RESOURCE:ENI}
   * @return a copy
   */
  public CapacityFault reason(String text) {
    return new CapacityFault(provider, zone, requireNonNull(text, "text"));
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
    words.add("reason", reason);
    return (name() + " " + words).strip();
  }
}
