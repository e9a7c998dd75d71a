package io.github.fluentecs.benchmarks.bulk;

import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * What one reader took once.
 *
 * @param seconds the wall time
 * @param megabytes what all of its threads allocated
 */
record Reading(double seconds, double megabytes) {
  private static final double MEGABYTE = 1e6;

  /** Lets a reader describe tasks; a collection beforehand keeps others out of it. */
  static Reading of(Reader reader, EcsClient client, List<String> tasks) {
    System.gc();
    CountedThreads threads = new CountedThreads();
    long before = CountedThreads.ofThisThread();
    long began = System.nanoTime();
    List<?> described = reader.describe(client, tasks, threads);
    double seconds = (System.nanoTime() - began) / 1e9;
    long bytes = CountedThreads.ofThisThread() - before + threads.bytes();
    check(described, tasks);
    return new Reading(seconds, bytes / MEGABYTE);
  }

  private static void check(List<?> described, List<String> tasks) {
    if (described.size() != tasks.size()) {
      throw new IllegalStateException(
          described.size() + " tasks were described, not " + tasks.size());
    }
  }
}
