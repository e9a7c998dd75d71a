package io.github.fluentecs.benchmarks.call;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What two calls in turns take in one iteration: time, and bytes that the thread allocates. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Pair {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** How many pairs of calls. */
  public long pairs;

  /** The time of the raw calls, ns. */
  public long rawNanos;

  /** The bytes of the raw calls. */
  public long rawBytes;

  /** The time of our calls, ns. */
  public long oursNanos;

  /** The bytes of our calls. */
  public long oursBytes;

  private long nanos;
  private long bytes;

  void begin() {
    bytes = THREADS.getCurrentThreadAllocatedBytes();
    nanos = System.nanoTime();
  }

  void endOfRaw() {
    rawNanos += System.nanoTime() - nanos;
    rawBytes += THREADS.getCurrentThreadAllocatedBytes() - bytes;
    begin();
  }

  void endOfOurs() {
    oursNanos += System.nanoTime() - nanos;
    oursBytes += THREADS.getCurrentThreadAllocatedBytes() - bytes;
    pairs++;
  }
}
