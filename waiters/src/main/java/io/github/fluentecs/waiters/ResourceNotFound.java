package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Objects;

/**
 * ECS does not know a resource: it has ended and is no longer listed, or never existed.
 *
 * @param resource the resource
 */
public record ResourceNotFound(ResourceRef resource) implements Blocker {
  /**
   * Refuses a null.
   *
   * @param resource the resource
   */
  public ResourceNotFound {
    Objects.requireNonNull(resource, "resource");
  }

  @Override
  public String message() {
    return "ECS does not know " + resource + ": it is gone, or never existed.";
  }

  @Override
  public String remedy() {
    return "Check id, cluster and Region; ECS forgets stopped tasks after about an hour.";
  }
}
