package io.github.fluentecs.benchmarks.waiting;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What waiting took of the machine.
 *
 * @param threads the most threads that there were beyond those before
 * @param cpuSeconds processor time of the whole JVM, with the simulator's
 */
record Load(int threads, double cpuSeconds) {
  static final Load NONE = new Load(0, 0);

  /** What each of several that ran side by side took of the threads, and all of the processor. */
  Load ofEach(int several) {
    return new Load((threads + several - 1) / several, cpuSeconds);
  }

  /** Measures from its making on. */
  static final class Meter {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int before = threads.getThreadCount();
    private final long cpu = cpuNanos();

    Meter() {
      threads.resetPeakThreadCount();
    }

    Load read() {
      return new Load(threads.getPeakThreadCount() - before, (cpuNanos() - cpu) / 1e9);
    }

    private static long cpuNanos() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
  }
}
