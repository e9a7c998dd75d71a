package io.github.fluentecs.waiters;

/** The door of this module. */
public final class Waiters {
  private Waiters() {}
}
