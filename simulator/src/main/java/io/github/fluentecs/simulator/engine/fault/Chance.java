package io.github.fluentecs.simulator.engine.fault;

import io.github.fluentecs.simulator.engine.id.Ids;
import java.util.SplittableRandom;

/** Draws whether faults strike; apart from {@link Ids}, so that faults do not change ids. */
public final class Chance {
  private static final long APART = 0x9E37_79B9_7F4A_7C15L;

  private final SplittableRandom random;

  public Chance(long seed) {
    this.random = new SplittableRandom(seed ^ APART);
  }

  boolean takes(double probability) {
    return probability >= 1 || random.nextDouble() < probability;
  }
}
