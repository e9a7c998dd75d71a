package io.github.fluentecs.waiters;

/** What events tell of a resource, as far as a condition looks at it. */
public enum EventCoverage {
  /** Not all of it: the resource is polled as without events, and also when one concerns it. */
  NONE,
  /** That something changed, but not what: the resource is polled when an event concerns it. */
  WOKEN,
  /** The resource itself, as by {@link Lookup#told}: no poll is needed. */
  PROVEN
}
