package io.github.fluentecs.benchmarks.waiting;

import io.github.fluentecs.simulator.limit.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Single waits at real speed, many at a time, each with a simulator, a client and waiters of its
 * own. The tasks end at parts of a second that are spread evenly, so that the mean delay does not
 * depend on which parts happened to be met.
 */
final class SideBySide {
  static final int WAITS = 200;

  private static final int AT_ONCE = 50;
  private static final int BATCHES = WAITS / AT_ONCE;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration SHORTEST = SECOND.multipliedBy(3);

  private SideBySide() {}

  static Result measure(Waiting waiting, RateLimits limits) {
    return Result.sum(
        IntStream.range(0, BATCHES).mapToObj(batch -> batch(waiting, limits, batch)).toList());
  }

  private static Result batch(Waiting waiting, RateLimits limits, int batch) {
    List<Crowd> crowds =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> Crowd.ofOne(begin(i).plus(span(i * BATCHES + batch)), limits, 1))
            .toList();
    try {
      return watch(waiting, crowds);
    } finally {
      crowds.forEach(Crowd::close);
    }
  }

  /** Waits begin one after the other within a second, so that their calls do not all meet. */
  private static Duration begin(int i) {
    return SECOND.plus(SECOND.multipliedBy(i).dividedBy(AT_ONCE));
  }

  /** From the beginning to the end of a wait's task; those of all batches fill one second. */
  private static Duration span(int wait) {
    return SHORTEST.plus(SECOND.multipliedBy(2L * wait + 1).dividedBy(2L * WAITS));
  }

  private static Result watch(Waiting waiting, List<Crowd> crowds) {
    ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(AT_ONCE);
    threads.prestartAllCoreThreads();
    try {
      List<Future<Duration>> waits = new ArrayList<>();
      for (Crowd crowd : crowds) {
        crowd.start();
        long pause = begin(waits.size()).toNanos();
        waits.add(threads.schedule(() -> crowd.watch(waiting), pause, TimeUnit.NANOSECONDS));
      }
      Load.Meter meter = new Load.Meter();
      List<Duration> taken = waits.stream().map(SideBySide::get).toList();
      return sum(crowds, taken, meter.read().ofEach(AT_ONCE));
    } finally {
      threads.shutdownNow();
    }
  }

  private static Result sum(List<Crowd> crowds, List<Duration> taken, Load load) {
    return Result.sum(
            IntStream.range(0, AT_ONCE)
                .mapToObj(i -> crowds.get(i).result(taken.get(i), Load.NONE))
                .toList())
        .with(load);
  }

  private static Duration get(Future<Duration> taken) {
    try {
      return taken.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a wait has not come to its end", e);
    }
  }
}
