package io.github.fluentecs.benchmarks.waiting;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Suite;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Waits for 1, 100 and 1,000 tasks, under three rates. */
public final class WaitingSuite implements Suite {
  private static final int SPEED = 15;
  private static final int ROUNDS = 8;

  private final List<List<Object>> rows = new ArrayList<>();
  private final List<Budget> budgets = new ArrayList<>();

  /** How ECS throttles. */
  private enum Rates {
    OFF("none"),
    REAL("ECS's own"),
    TENTH("a tenth of it");

    private final String title;

    Rates(String title) {
      this.title = title;
    }

    private RateLimits limits() {
      return switch (this) {
        case OFF -> RateLimits.off();
        case REAL -> RateLimits.published();
        case TENTH -> RateLimits.published().scaled(0.1);
      };
    }
  }

  @Override
  public String id() {
    return "waiting";
  }

  @Override
  public List<Section> run(boolean quick) {
    measure(Waiting.OURS, 100, Rates.OFF);
    for (int size : quick ? new int[] {1, 1000} : new int[] {1, 100, 1000}) {
      for (Rates rates : Rates.values()) {
        for (Waiting waiting : Waiting.values()) {
          add(waiting, size, rates);
        }
      }
    }
    return List.of(
        new Section(
            id(),
            "Waiting",
            "Tasks that stop one after the other within a minute, on the simulator, in process. Its"
                + " clock and all pauses, those of the SDK's waiter (6 s, 100 attempts) and of its"
                + " retries too, run %d times as fast as ours; seconds are simulated ones. Calls do"
                    .formatted(SPEED)
                + " not run faster, so they seem to take as many times longer; where a budget says"
                + " how long a delay of ours may be, all runs at real speed. Delay: from"
                + " the end of a task to the moment its waiter tells."
                + " Calls/s: without the first, which is made at once, so that it is the number of"
                + " intervals. Lost: waits that ended with an error. CPU: the whole JVM's, with the"
                + " simulator's. For one task, %d waits one after the other are summed up; where"
                    .formatted(ROUNDS)
                + " there is a budget, %d, many side by side, with ends spread evenly over a second."
                    .formatted(SideBySide.WAITS)
                + " A look a second finds an end after 0.5 s on average, and the call that finds it"
                + " takes some milliseconds more: the mean is compared with the promised 0.5 s"
                + " rounded to a tenth, as that was given. For 1,000 tasks, 4 calls a second see n"
                + " pending ones every n / 400 s, and none more than about twice a second, or once"
                + " where one call sees all; over the minute that makes 0.68 s on average. That mean"
                + " is compared as it is.",
            List.of(
                "tasks",
                "throttling",
                "who waits",
                "calls",
                "throttled",
                "calls/s",
                "lost",
                "mean delay, s",
                "p99 delay, s",
                "max delay, s",
                "threads",
                "CPU, s"),
            rows,
            budgets));
  }

  private void add(Waiting waiting, int size, Rates rates) {
    Result result = size == 1 ? measureOnes(waiting, rates) : measure(waiting, size, rates);
    rows.add(
        List.of(
            size,
            rates.title,
            waiting.title(),
            result.calls(),
            result.throttled(),
            result.callsPerSecond(),
            result.lost(),
            told(result.meanDelay()),
            told(result.delay(0.99)),
            told(result.maxDelay()),
            result.load().threads(),
            result.load().cpuSeconds()));
    if (waiting == Waiting.OURS) {
      promise(size, rates, result);
    }
  }

  /** Where every wait was lost, there is no delay. */
  private static Object told(double delay) {
    return Double.isNaN(delay) ? "all lost" : delay;
  }

  private void promise(int size, Rates rates, Result result) {
    String where = "%,d tasks, throttling %s: ".formatted(size, rates.title);
    budgets.add(new Budget(where + "waits lost", result.lost(), 0));
    if (rates == Rates.TENTH) {
      budgets.add(new Budget(where + "calls throttled", result.throttled(), 10));
    }
    if (rates == Rates.REAL && size == 1000) {
      budgets.add(new Budget(where + "calls throttled", result.throttled(), 0));
      budgets.add(new Budget(where + "calls", result.calls(), 250));
      budgets.add(new Budget(where + "calls/s", result.callsPerSecond(), 4));
      budgets.add(new Budget(where + "mean delay, s", result.meanDelay(), 0.7));
      budgets.add(new Budget(where + "max delay, s", result.maxDelay(), 2.6));
      budgets.add(new Budget(where + "threads", result.load().threads(), 1));
    }
    if (rates == Rates.REAL && size == 1) {
      budgets.add(new Budget(where + "calls/s", result.callsPerSecond(), 1));
      double tenths = Math.round(result.meanDelay() * 10) / 10.0;
      budgets.add(new Budget(where + "mean delay, s, rounded to a tenth", tenths, 0.5));
    }
  }

  private static Result measure(Waiting waiting, int size, Rates rates) {
    int speed = size == 1000 && delayIsPromised(waiting, rates) ? 1 : SPEED;
    try (Crowd crowd = Crowd.of(size, rates.limits(), speed)) {
      return watch(waiting, crowd);
    }
  }

  private static Result measureOnes(Waiting waiting, Rates rates) {
    if (delayIsPromised(waiting, rates)) {
      return SideBySide.measure(waiting, rates.limits());
    }
    return Result.sum(
        IntStream.range(0, ROUNDS).mapToObj(round -> measureOne(waiting, round, rates)).toList());
  }

  /** The tasks end at eight different parts of a second. */
  private static Result measureOne(Waiting waiting, int round, Rates rates) {
    Duration after = Duration.ofMillis(11_000 + 1_125L * round);
    try (Crowd crowd = Crowd.ofOne(after, rates.limits(), SPEED)) {
      return watch(waiting, crowd);
    }
  }

  /** Where a budget says how long a delay may be, the machine's own delays must not be scaled. */
  private static boolean delayIsPromised(Waiting waiting, Rates rates) {
    return waiting == Waiting.OURS && rates == Rates.REAL;
  }

  private static Result watch(Waiting waiting, Crowd crowd) {
    crowd.start();
    Load.Meter meter = new Load.Meter();
    Duration taken = crowd.watch(waiting);
    return crowd.result(taken, meter.read());
  }
}
