package io.github.fluentecs.simulator.engine.state;

/**
 * Is told of every change, under the engine's lock and before anything else happens. It must not
 * change tasks or instances on the spot; it sets an entry on the timeline for that.
 */
public interface ChangeListener {
  /** The task is new, or its status, desired status, containers or health changed. */
  default void taskChanged(LiveTask task) {}

  /** The instance is new, or its status, agent or resources changed. */
  default void instanceChanged(LiveInstance instance) {}

  /** The service is new, or its counts, configuration, status or task sets changed. */
  default void serviceChanged(LiveService service) {}
}
