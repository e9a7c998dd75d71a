package io.github.fluentecs.simulator.engine.status;

/** Where a task is: its {@code lastStatus}. */
public enum TaskStatus {
  PROVISIONING,
  PENDING,
  ACTIVATING,
  RUNNING,
  DEACTIVATING,
  STOPPING,
  DEPROVISIONING,
  STOPPED,
  DELETED;

  /** On its way to RUNNING; what ECS counts as pending. */
  public boolean isPending() {
    return this == PROVISIONING || this == PENDING || this == ACTIVATING;
  }

  /** Over: holds no resources any more. */
  public boolean isOver() {
    return this == STOPPED || this == DELETED;
  }
}
