package io.github.fluentecs.waiters.diagnosis;

/** Why tasks do not run, or not for long. New members may come; {@link #UNKNOWN} keeps the text. */
public enum Cause {
  /** An image cannot be pulled: wrong name, no permission, no way to the registry. */
  IMAGE_PULL,
  /** Secrets, environment files, registry credentials or a role cannot be had. */
  SECRETS_OR_PERMISSIONS,
  /** The log driver cannot be set up. */
  LOGGING,
  /** A volume or ephemeral storage cannot be provided, or is full. */
  STORAGE,
  /** A network interface cannot be provided. */
  NETWORK_INTERFACE,
  /** A task cannot be registered with service discovery. */
  SERVICE_DISCOVERY,
  /** The container runtime cannot create or start a container. */
  CONTAINER_START,
  /** A container was killed because of its memory. */
  OUT_OF_MEMORY,
  /** A container's program ended by itself, and the task with it. */
  CONTAINER_EXIT,
  /** Health checks of a container or load balancer fail. */
  HEALTH_CHECKS,
  /** No container instance has room for a task, or fits it. */
  PLACEMENT,
  /** There is no capacity at all: no container instances, or none of Fargate. */
  CAPACITY,
  /** A quota of the account is used up. */
  QUOTA,
  /** Spot capacity was taken back. */
  SPOT_INTERRUPTION,
  /** The host was stopped, terminated, drained or is maintained. */
  HOST_LOST,
  /** The deployment's own bounds leave no task that may be stopped or started. */
  DEPLOYMENT_BOUNDS,
  /** Protected tasks hold up the service. */
  PROTECTION,
  /** ECS throttles the service's own calls. */
  THROTTLING,
  /** An alarm of the deployment went off. */
  ALARM,
  /** A lifecycle hook has paused the deployment, see {@link Pause}, or ended it. */
  LIFECYCLE_HOOK,
  /** A user stopped it. */
  STOPPED,
  /** A text that this version does not know. */
  UNKNOWN
}
