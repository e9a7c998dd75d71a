package io.github.fluentecs.simulator.engine;

/** Says how the program in a container behaves. */
@FunctionalInterface
interface Conducts {
  ContainerConduct of(LiveTask task, LiveContainer container);
}
