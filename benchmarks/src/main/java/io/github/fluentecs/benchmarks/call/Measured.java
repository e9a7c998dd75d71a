package io.github.fluentecs.benchmarks.call;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One result of JMH.
 *
 * @param nanos time of an operation in the quickest iteration, which others disturb least, ns
 * @param bytes bytes allocated by an operation
 */
record Measured(double nanos, double bytes) {
  /** Runs a class of benchmarks; the keys are method and call, as in {@code raw RunTask}. */
  static Map<String, Measured> run(Class<?> benchmark, boolean quick) throws RunnerException {
    return byName(results(benchmark, quick));
  }

  /** Runs a class of benchmarks, and returns what JMH makes of it. */
  static Collection<RunResult> results(Class<?> benchmark, boolean quick) throws RunnerException {
    ChainedOptionsBuilder options = options(benchmark);
    return new Runner((quick ? briefly(options, 500) : options).build()).run();
  }

  /**
   * Counts bytes as the code says: without the optimizing compiler, which leaves some objects out,
   * now more of them and now fewer. The same to the byte in every run.
   */
  static Map<String, Measured> bytes(Class<?> benchmark) throws RunnerException {
    ChainedOptionsBuilder options = options(benchmark).jvmArgsAppend("-XX:TieredStopAtLevel=1");
    return byName(new Runner(briefly(options, 200).build()).run());
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include("\\." + benchmark.getSimpleName() + "\\.")
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true);
  }

  private static ChainedOptionsBuilder briefly(ChainedOptionsBuilder options, int millis) {
    return options
        .forks(1)
        .warmupIterations(3)
        .measurementIterations(2)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementTime(TimeValue.milliseconds(millis));
  }

  private static Map<String, Measured> byName(Collection<RunResult> results) {
    Map<String, Measured> measured = new TreeMap<>();
    for (RunResult result : results) {
      String method = result.getPrimaryResult().getLabel();
      String call = result.getParams().getParam("call");
      double bytes =
          Objects.requireNonNull(
                  result.getSecondaryResults().get("gc.alloc.rate.norm"), "gc.alloc.rate.norm")
              .getScore();
      measured.put(
          call == null ? method : method + " " + call,
          new Measured(result.getPrimaryResult().getStatistics().getMin(), bytes));
    }
    return measured;
  }
}
