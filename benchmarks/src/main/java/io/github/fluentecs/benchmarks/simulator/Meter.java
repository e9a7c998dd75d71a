package io.github.fluentecs.benchmarks.simulator;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Repeats work in some threads at once, and counts. */
final class Meter {
  private static final Duration ROUND = Duration.ofSeconds(1);

  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final int threads;
  private final int rounds;

  /**
   * Measures in rounds of a second.
   *
   * @param rounds how many; the first half of them is to warm up
   */
  Meter(int threads, int rounds) {
    this.threads = threads;
    this.rounds = rounds;
  }

  /**
   * How often work ran.
   *
   * @param perSecond in the best second
   * @param cpuMicros the processor time that all of this JVM took for each, in microseconds
   */
  record Rate(long perSecond, double cpuMicros) {
    /** How often it runs in two seconds of processor time: what two cores do that nobody shares. */
    long perSecondOfTwoCores() {
      return Math.round(2_000_000 / cpuMicros);
    }
  }

  /**
   * Measures how often the work runs.
   *
   * @param work for each thread its own
   */
  Rate measure(IntFunction<Callable<?>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < rounds / 2; round++) {
        round(pool, work);
      }
      long cpuBefore = cpuNanos();
      long best = 0;
      long all = 0;
      for (int round = rounds / 2; round < rounds; round++) {
        long done = round(pool, work);
        best = Math.max(best, done);
        all += done;
      }
      double nanos = cpuNanos() - cpuBefore;
      return new Rate(best, nanos / all / 1_000);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The processor time that this JVM took so far. */
  static long cpuNanos() {
    return CPU.getProcessCpuTime();
  }

  private long round(ExecutorService pool, IntFunction<Callable<?>> work) throws Exception {
    long end = System.nanoTime() + ROUND.toNanos();
    List<Future<Long>> counts = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      Callable<?> own = work.apply(thread);
      counts.add(pool.submit(() -> countUntil(end, own)));
    }
    long total = 0;
    for (Future<Long> count : counts) {
      total += count.get();
    }
    return total;
  }

  private static long countUntil(long end, Callable<?> work) throws Exception {
    long count = 0;
    for (; System.nanoTime() < end; count++) {
      var unused = work.call();
    }
    return count;
  }
}
