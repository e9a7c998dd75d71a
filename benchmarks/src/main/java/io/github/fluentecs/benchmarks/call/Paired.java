package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.benchmarks.report.Median;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** The results of {@link PairBenchmark} for one call: medians over all iterations of all forks. */
final class Paired {
  private final RunResult result;

  private Paired(RunResult result) {
    this.result = result;
  }

  /** Runs all pairs; the keys are method and call, as in {@code sync RunTask}. */
  static Map<String, Paired> run(boolean quick) throws RunnerException {
    Map<String, Paired> pairs = new TreeMap<>();
    for (RunResult result : Measured.results(PairBenchmark.class, quick)) {
      String method = result.getPrimaryResult().getLabel();
      pairs.put(method + " " + result.getParams().getParam("call"), new Paired(result));
    }
    return pairs;
  }

  double rawMicros() {
    return median(iteration -> perPair(iteration, "rawNanos") / 1000);
  }

  double oursMicros() {
    return median(iteration -> perPair(iteration, "oursNanos") / 1000);
  }

  double rawBytes() {
    return median(iteration -> perPair(iteration, "rawBytes"));
  }

  double oursBytes() {
    return median(iteration -> perPair(iteration, "oursBytes"));
  }

  double timeRatio() {
    return median(iteration -> sum(iteration, "oursNanos") / sum(iteration, "rawNanos"));
  }

  double bytesRatio() {
    return median(iteration -> sum(iteration, "oursBytes") / sum(iteration, "rawBytes"));
  }

  private static double perPair(IterationResult iteration, String counter) {
    return sum(iteration, counter) / sum(iteration, "pairs");
  }

  private static double sum(IterationResult iteration, String counter) {
    return Objects.requireNonNull(iteration.getSecondaryResults().get(counter), counter).getScore();
  }

  private double median(ToDoubleFunction<IterationResult> figure) {
    return Median.of(
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(figure));
  }
}
