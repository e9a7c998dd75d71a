package io.github.fluentecs.core;

import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * A request on each side of one rule's boundary.
 *
 * @param id the rule's id
 * @param path the rule's path, with {@code []} where positions stand
 * @param allowed a request that breaks no rule at all
 * @param broken the nearest request that breaks this one
 */
public record RuleCase(String id, String path, EcsRequest allowed, EcsRequest broken) {
  @Override
  public String toString() {
    return broken.getClass().getSimpleName() + " " + id + " " + path;
  }
}
