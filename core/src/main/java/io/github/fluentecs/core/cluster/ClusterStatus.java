package io.github.fluentecs.core.cluster;

/** The states of a cluster. */
public enum ClusterStatus {
  /** The resources of its capacity providers are being created. */
  PROVISIONING,
  /** Takes tasks and container instances. */
  ACTIVE,
  /** The resources of its capacity providers are being deleted. */
  DEPROVISIONING,
  /** The resources of its capacity providers could not be created. */
  FAILED,
  /** Was deleted; may stay visible for a while, and its name can be used again. */
  INACTIVE
}
