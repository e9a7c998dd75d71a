package io.github.fluentecs.core.service;

/** The status of a {@link Deployment} within its service. */
public enum DeploymentStatus {
  /** The newest. */
  PRIMARY,
  /** An older one that still has running tasks. */
  ACTIVE,
  /** Fully replaced. */
  INACTIVE
}
