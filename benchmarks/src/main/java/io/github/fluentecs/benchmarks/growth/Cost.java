package io.github.fluentecs.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What work took.
 *
 * @param nanos processor time of its thread, ns
 * @param bytes bytes that its thread allocated
 */
record Cost(long nanos, long bytes) {
  static final Cost NONE = new Cost(0, 0);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What the current thread has taken since it began. */
  static Cost soFar() {
    return new Cost(
        THREADS.getCurrentThreadCpuTime(),
        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
  }

  /** Runs work on the current thread, and returns what it took. */
  static Cost of(Runnable work) {
    Cost before = soFar();
    work.run();
    return soFar().minus(before);
  }

  Cost plus(Cost other) {
    return new Cost(nanos + other.nanos, bytes + other.bytes);
  }

  Cost minus(Cost other) {
    return new Cost(nanos - other.nanos, bytes - other.bytes);
  }
}
