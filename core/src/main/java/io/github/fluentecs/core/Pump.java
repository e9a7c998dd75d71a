package io.github.fluentecs.core;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a step after each signal, never two at a time and never one inside the other: a signal that
 * comes while the step runs makes it run once more, so that answers which come at once cost no
 * stack. Thread-safe.
 */
final class Pump {
  private final AtomicInteger signals = new AtomicInteger();
  private final Runnable step;

  /** Keeps a step, which must not throw. */
  Pump(Runnable step) {
    this.step = step;
  }

  void signal() {
    if (signals.getAndIncrement() == 0) {
      int seen = 1;
      do {
        step.run();
        seen = signals.addAndGet(-seen);
      } while (seen != 0);
    }
  }
}
