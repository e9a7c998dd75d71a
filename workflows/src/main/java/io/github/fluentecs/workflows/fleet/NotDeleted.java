package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Objects;

/**
 * A resource that a tear-down left, and why. Immutable and thread-safe.
 *
 * @param resource the resource
 * @param why a sentence: who else uses it, or what ECS said
 */
public record NotDeleted(ResourceRef resource, String why) {
  /**
   * Refuses nulls.
   *
   * @param resource the resource
   * @param why a sentence
   */
  public NotDeleted {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(why, "why");
  }

  /** Returns the resource and the reason, for a person. */
  @Override
  public String toString() {
    return said(resource) + ": " + why;
  }

  /** What a resource is, and its name or id. */
  static String said(ResourceRef resource) {
    return resource.kind() + " " + resource.id();
  }
}
