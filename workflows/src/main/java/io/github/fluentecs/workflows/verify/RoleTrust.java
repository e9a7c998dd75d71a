package io.github.fluentecs.workflows.verify;

import io.github.fluentecs.core.value.Arguments;
import java.util.Set;

/**
 * Which services may assume a role by its trust policy. Immutable.
 *
 * @param services the service principals that it trusts, {@code ecs-tasks.amazonaws.com}
 * @param conditional those that it trusts under conditions only, which nobody evaluated
 */
public record RoleTrust(Set<String> services, Set<String> conditional) {
  /**
   * Copies the sets.
   *
   * @param services the service principals that it trusts, {@code ecs-tasks.amazonaws.com}
   * @param conditional those that it trusts under conditions only, which nobody evaluated
   */
  public RoleTrust {
    services = Set.copyOf(Arguments.copyOf("services", services));
    conditional = Set.copyOf(Arguments.copyOf("conditional", conditional));
  }
}
