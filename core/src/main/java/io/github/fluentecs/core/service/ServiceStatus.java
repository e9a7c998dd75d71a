package io.github.fluentecs.core.service;

/** The states of a service, in the order in which it passes them. */
public enum ServiceStatus {
  /** Accepts changes. */
  ACTIVE,
  /** Being deleted while its tasks stop; its name is in use. */
  DRAINING,
  /** Deleted but still described; its name can be used again. */
  INACTIVE
}
