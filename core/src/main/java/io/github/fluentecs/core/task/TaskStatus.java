package io.github.fluentecs.core.task;

/** The states of a task and of its containers, in the order in which a task passes them. */
public enum TaskStatus {
  /** Network interface and capacity are being made ready. */
  PROVISIONING,
  /** Waits for the agent, or pulls its images. */
  PENDING,
  /** Is being registered with load balancers and service discovery. */
  ACTIVATING,
  /** Runs. */
  RUNNING,
  /** Is being deregistered from load balancers and service discovery. */
  DEACTIVATING,
  /** Its containers have been told to stop. */
  STOPPING,
  /** Its network interface is being taken down. */
  DEPROVISIONING,
  /** Has stopped; visible for about an hour. */
  STOPPED,
  /** Is being forgotten. */
  DELETED
}
