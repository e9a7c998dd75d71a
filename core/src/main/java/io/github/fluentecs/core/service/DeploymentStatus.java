package io.github.fluentecs.core.service;

/** The place of a {@link Deployment} among those of its service. */
public enum DeploymentStatus {
  /** The newest. */
  PRIMARY,
  /** An older one that still has running tasks. */
  ACTIVE,
  /** Fully replaced. */
  INACTIVE
}
