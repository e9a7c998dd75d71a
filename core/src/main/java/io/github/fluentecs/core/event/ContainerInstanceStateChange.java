package io.github.fluentecs.core.event;

import io.github.fluentecs.core.instance.ContainerInstance;
import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Objects;
import java.util.Optional;

/**
 * A container instance changed: {@code ECS Container Instance State Change}. Immutable and
 * thread-safe.
 *
 * @param envelope what all events have
 * @param instance the container instance as of {@link ContainerInstance#version()}; without tags
 */
public record ContainerInstanceStateChange(EventEnvelope envelope, ContainerInstance instance)
    implements EcsEvent {
  /**
   * Refuses nulls.
   *
   * @param envelope what all events have
   * @param instance the container instance
   */
  public ContainerInstanceStateChange {
    Objects.requireNonNull(envelope, "envelope");
    Objects.requireNonNull(instance, "instance");
  }

  @Override
  public Optional<ResourceRef> resource() {
    return Optional.of(instance.ref());
  }

  @Override
  public boolean concerns(ResourceRef resource) {
    return SameResource.is(Objects.requireNonNull(resource, "resource"), instance.ref());
  }
}
