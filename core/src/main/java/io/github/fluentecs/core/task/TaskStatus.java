package io.github.fluentecs.core.task;

/** The states of a task and of its containers, in the order in which a task passes them. */
public enum TaskStatus {
  /** Network interface and capacity are being prepared. */
  PROVISIONING,
  /** Waiting for the agent, or pulling images. */
  PENDING,
  /** Being registered with load balancers and service discovery. */
  ACTIVATING,
  /** Running. */
  RUNNING,
  /** Being deregistered from load balancers and service discovery. */
  DEACTIVATING,
  /** Its containers have been signalled to stop. */
  STOPPING,
  /** Its network interface is being removed. */
  DEPROVISIONING,
  /** Stopped; visible for about an hour. */
  STOPPED,
  /** Being removed from ECS's records. */
  DELETED
}
