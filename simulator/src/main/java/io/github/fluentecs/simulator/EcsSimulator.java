package io.github.fluentecs.simulator;

/** The door of this module. */
public final class EcsSimulator {
  private EcsSimulator() {}
}
