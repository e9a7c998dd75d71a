package io.github.fluentecs.core.event;

/** How bad it is what an event of a service tells. */
public enum EventType {
  /** All is as it should be. */
  INFO,
  /** Something keeps the service from what it is to be. */
  WARN,
  /** Something failed. */
  ERROR
}
