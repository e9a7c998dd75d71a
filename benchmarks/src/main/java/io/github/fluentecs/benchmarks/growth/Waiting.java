package io.github.fluentecs.benchmarks.growth;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.waiters.Backoff;
import io.github.fluentecs.waiters.WaiterSettings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What waiting took.
 *
 * @param waits how many waits there were
 * @param usage what they asked, and what it took
 * @param heap the bytes that all of them together kept while they were pending
 */
record Waiting(int waits, Usage usage, long heap) {
  private static final Duration LOOKED_AT_ONCE = Duration.ofMillis(900);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration FIRST_END = SECOND;
  private static final Duration LAST_END = Duration.ofSeconds(3);
  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final double NO_BUDGET = 1e9;

  /** Waits until tasks have stopped, with a look at each every second, however many there are. */
  static Waiting untilStopped(int size) {
    try (Crowd crowd = Crowd.of(size);
        Session session =
            new Session(
                crowd,
                WaiterSettings.builder()
                    .backoff(Backoff.fixed(SECOND).jittered(0.1))
                    .budgets(Map.of(ThrottleCategory.CLUSTER_RESOURCE_READ, NO_BUDGET)))) {
      crowd.endWithin(FIRST_END, LAST_END);
      var tasks = crowd.tasks();
      long before = used();
      session.begin(tasks);
      session.runUntil(LOOKED_AT_ONCE);
      long heap = used() - before;
      session.runToTheEnd();
      check(size, session.exited());
      return new Waiting(size, session.usage(), heap);
    }
  }

  /** Waits a minute for tasks that do not stop, within the budget that polling has by default. */
  static Waiting withinBudget(int size) {
    try (Crowd crowd = Crowd.of(size);
        Session session = new Session(crowd, WaiterSettings.builder())) {
      session.begin(crowd.tasks());
      session.runUntil(LOOKED_AT_ONCE);
      Usage begun = session.usage();
      session.runUntil(MINUTE);
      check(size, session.pending());
      return new Waiting(size, session.usage().minus(begun), 0);
    }
  }

  /** Repeats what is small until there are enough waits to measure. */
  static Waiting repeated(int size, int enough, IntFunction<Waiting> round) {
    Waiting sum = round.apply(size);
    while (sum.waits < enough) {
      sum = sum.plus(round.apply(size));
    }
    return sum;
  }

  private Waiting plus(Waiting other) {
    return new Waiting(waits + other.waits, usage.plus(other.usage), heap + other.heap);
  }

  private static void check(int expected, int counted) {
    if (counted != expected) {
      throw new IllegalStateException(counted + " waits went as expected, not " + expected);
    }
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
