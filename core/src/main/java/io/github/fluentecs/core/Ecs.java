package io.github.fluentecs.core;

/** The door of this module. */
public final class Ecs {
  private Ecs() {}
}
