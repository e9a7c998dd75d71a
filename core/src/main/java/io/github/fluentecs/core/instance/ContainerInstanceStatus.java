package io.github.fluentecs.core.instance;

/** The states of a container instance, in the order in which it passes them. */
public enum ContainerInstanceStatus {
  /** Its trunk network interface is being made; only with the account setting awsvpcTrunking. */
  REGISTERING,
  /** Could not be registered; the status reason tells why. */
  REGISTRATION_FAILED,
  /** Takes tasks, as long as its agent is connected. */
  ACTIVE,
  /** Takes no new tasks; those of services are replaced elsewhere. */
  DRAINING,
  /** Its trunk network interface is being taken down. */
  DEREGISTERING,
  /** Was deregistered or terminated. */
  INACTIVE
}
