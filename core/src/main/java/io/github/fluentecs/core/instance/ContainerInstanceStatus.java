package io.github.fluentecs.core.instance;

/** The states of a container instance, in the order in which it passes them. */
public enum ContainerInstanceStatus {
  /** Its trunk network interface is being created; only with the account setting awsvpcTrunking. */
  REGISTERING,
  /** Could not be registered; see the status reason. */
  REGISTRATION_FAILED,
  /** Accepts tasks while its agent is connected. */
  ACTIVE,
  /** Accepts no new tasks; tasks of services are replaced elsewhere. */
  DRAINING,
  /** Its trunk network interface is being removed. */
  DEREGISTERING,
  /** Deregistered or terminated. */
  INACTIVE
}
