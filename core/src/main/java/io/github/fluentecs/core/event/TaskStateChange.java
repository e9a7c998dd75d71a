package io.github.fluentecs.core.event;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.task.Task;
import java.util.Objects;
import java.util.Optional;

/**
 * A task changed: {@code ECS Task State Change}. Immutable and thread-safe.
 *
 * @param envelope what all events have
 * @param task the task as of {@link Task#version()}; without tags
 */
public record TaskStateChange(EventEnvelope envelope, Task task) implements EcsEvent {
  /**
   * Refuses nulls.
   *
   * @param envelope what all events have
   * @param task the task
   */
  public TaskStateChange {
    Objects.requireNonNull(envelope, "envelope");
    Objects.requireNonNull(task, "task");
  }

  @Override
  public Optional<ResourceRef> resource() {
    return Optional.of(task.ref());
  }

  @Override
  public boolean concerns(ResourceRef resource) {
    return SameResource.is(Objects.requireNonNull(resource, "resource"), task.ref())
        || task.group().filter(group -> isServiceOf(group, resource)).isPresent()
        || task.containerInstance().filter(host -> SameResource.is(resource, host)).isPresent();
  }

  private boolean isServiceOf(String group, ResourceRef resource) {
    String prefix = "service:";
    return group.startsWith(prefix)
        && SameResource.isOrIsIn(
            resource, ServiceRef.of(task.ref().cluster(), group.substring(prefix.length())));
  }
}
