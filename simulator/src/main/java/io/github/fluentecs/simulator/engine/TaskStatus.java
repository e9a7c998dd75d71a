package io.github.fluentecs.simulator.engine;

/** Where a task is: its {@code lastStatus}. */
enum TaskStatus {
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
  boolean isPending() {
    return this == PROVISIONING || this == PENDING || this == ACTIVATING;
  }

  /** Over: holds no resources any more. */
  boolean isOver() {
    return this == STOPPED || this == DELETED;
  }
}
