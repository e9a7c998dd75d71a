package io.github.fluentecs.core.capacity;

/** Whether ECS replaces unhealthy managed instances. The constants are named as ECS spells them. */
public enum AutoRepair {
  /** ECS replaces them. */
  ENABLED,
  /** ECS leaves them. */
  DISABLED
}
