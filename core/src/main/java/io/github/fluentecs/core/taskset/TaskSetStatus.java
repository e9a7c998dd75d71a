package io.github.fluentecs.core.taskset;

/** The states of a task set. */
public enum TaskSetStatus {
  /** Serves production traffic. */
  PRIMARY,
  /** Does not serve production traffic. */
  ACTIVE,
  /** Being deleted: its tasks stop and leave their target groups. */
  DRAINING
}
