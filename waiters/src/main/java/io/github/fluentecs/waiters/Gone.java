package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Objects;

/**
 * ECS does not know a resource: it ended and was forgotten, or never was.
 *
 * @param resource the resource
 */
public record Gone(ResourceRef resource) implements Obstacle {
  /** Refuses a null. */
  public Gone {
    Objects.requireNonNull(resource, "resource");
  }

  @Override
  public String message() {
    return "ECS does not know " + resource + ": it is gone, or never was.";
  }

  @Override
  public String remedy() {
    return "Check id, cluster and Region; ECS forgets stopped tasks after about an hour.";
  }
}
