package io.github.fluentecs.core.event;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Objects;
import java.util.Optional;

/**
 * An event of a kind that this version does not know, or about a service of which it does not tell
 * the cluster. Immutable and thread-safe.
 *
 * @param envelope what all events have
 */
public record OtherEvent(EventEnvelope envelope) implements EcsEvent {
  /**
   * Refuses a null.
   *
   * @param envelope what all events have
   */
  public OtherEvent {
    Objects.requireNonNull(envelope, "envelope");
  }

  @Override
  public Optional<ResourceRef> resource() {
    return Optional.empty();
  }

  @Override
  public boolean concerns(ResourceRef resource) {
    Objects.requireNonNull(resource, "resource");
    return false;
  }
}
