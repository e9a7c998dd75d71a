package io.github.fluentecs.dsl;

/** The door of this module. */
public final class EcsDsl {
  private EcsDsl() {}
}
