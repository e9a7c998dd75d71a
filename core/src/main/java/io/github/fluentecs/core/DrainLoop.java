package io.github.fluentecs.core;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a step after each signal, never concurrently and never recursively. A signal during a step
 * makes the step run once more, so that calls which complete immediately do not deepen the stack.
 * Thread-safe.
 */
final class DrainLoop {
  private final AtomicInteger signals = new AtomicInteger();
  private final Runnable step;

  /** Creates a loop around a step that must not throw. */
  DrainLoop(Runnable step) {
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
