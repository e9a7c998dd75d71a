package io.github.fluentecs.core.cluster;

/** The states of a cluster. */
public enum ClusterStatus {
  /** The resources of its capacity providers are being created. */
  PROVISIONING,
  /** Accepts tasks and container instances. */
  ACTIVE,
  /** The resources of its capacity providers are being deleted. */
  DEPROVISIONING,
  /** The resources of its capacity providers could not be created. */
  FAILED,
  /** Deleted; may stay visible for a while. Its name can be used again. */
  INACTIVE
}
