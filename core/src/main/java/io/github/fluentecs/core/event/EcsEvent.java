package io.github.fluentecs.core.event;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.Optional;

/**
 * An event that ECS sent to Amazon EventBridge. ECS delivers events at least once and in any order.
 * Immutable and thread-safe.
 */
public sealed interface EcsEvent
    permits TaskStateChange, ContainerInstanceStateChange, ServiceStateChange, OtherEvent {
  /**
   * Returns what all events have.
   *
   * @return id, kind, time and place
   */
  EventEnvelope envelope();

  /**
   * Returns what changed.
   *
   * @return the task, the container instance or the service; empty for an {@link OtherEvent}
   */
  Optional<ResourceRef> resource();

  /**
   * Returns whether the event may be the first sign of a change of a resource.
   *
   * @param resource a task, a container instance, a service or a task set
   * @return true for what changed, and for the service and the container instance of a task that
   *     changed
   */
  boolean concerns(ResourceRef resource);

  /**
   * Reads an event. Members that are not known are ignored, and so is an event of a kind that is
   * not known: it is an {@link OtherEvent}.
   *
   * @param json the document as EventBridge delivers it, for example to a queue
   * @return the event
   * @throws IllegalArgumentException if it is no event of ECS, or a member has another kind of
   *     value; the message names all by their paths
   */
  static EcsEvent fromJson(String json) {
    return EventReader.read(json);
  }
}
