package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.benchmarks.report.Median;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The results of {@link PairBenchmark} for one call: medians over all iterations of all forks. */
final class Paired {
  private final RunResult result;

  private Paired(RunResult result) {
    this.result = result;
  }

  /** Runs all pairs; the keys are method and call, as in {@code sync RunTask}. */
  static Map<String, Paired> run(boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + PairBenchmark.class.getSimpleName() + "\\.")
            .shouldFailOnError(true);
    Map<String, Paired> pairs = new TreeMap<>();
    for (RunResult result : new Runner((quick ? briefly(options) : options).build()).run()) {
      String method = result.getPrimaryResult().getLabel();
      pairs.put(method + " " + result.getParams().getParam("call"), new Paired(result));
    }
    return pairs;
  }

  private static ChainedOptionsBuilder briefly(ChainedOptionsBuilder options) {
    return options
        .forks(1)
        .warmupIterations(3)
        .measurementIterations(2)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementTime(TimeValue.milliseconds(500));
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
