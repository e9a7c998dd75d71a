package io.github.fluentecs.core.service;

/** The states of a service, in the order in which it passes them. */
public enum ServiceStatus {
  /** Takes changes. */
  ACTIVE,
  /** Is deleted while tasks still stop; its name is taken. */
  DRAINING,
  /** Is gone but still described; its name is free. */
  INACTIVE
}
