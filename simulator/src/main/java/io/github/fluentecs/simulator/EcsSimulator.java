package io.github.fluentecs.simulator;

import io.github.fluentecs.simulator.engine.Engine;

/**
 * Amazon ECS in this JVM: clusters, services, tasks and container instances that live on
 * {@linkplain #time() virtual time}.
 *
 * <p>Every simulator is a world of its own. Two with the same seed that get the same calls give the
 * same ids and the same history. Safe for use by several threads.
 */
public final class EcsSimulator {
  private static final long DEFAULT_SEED = 0;

  private final Engine engine;

  private EcsSimulator(long seed) {
    engine = new Engine(seed);
  }

  /**
   * Makes a simulator with seed 0.
   *
   * @return a new, empty world
   */
  public static EcsSimulator create() {
    return withSeed(DEFAULT_SEED);
  }

  /**
   * Makes a simulator whose ids and choices by chance follow from a seed.
   *
   * @param seed any number
   * @return a new, empty world
   */
  public static EcsSimulator withSeed(long seed) {
    return new EcsSimulator(seed);
  }

  /**
   * The clock of this world; nothing happens in it until this clock moves.
   *
   * @return always the same object
   */
  public VirtualTime time() {
    return engine.time();
  }
}
