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
 * @param nanos time of an operation, ns
 * @param bytes bytes allocated by an operation
 */
record Measured(double nanos, double bytes) {
  /** Runs a class of benchmarks; the keys are method and call, as in {@code raw RunTask}. */
  static Map<String, Measured> run(Class<?> benchmark, boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + benchmark.getSimpleName() + "\\.")
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    if (quick) {
      options
          .forks(1)
          .warmupIterations(3)
          .measurementIterations(2)
          .warmupTime(TimeValue.milliseconds(500))
          .measurementTime(TimeValue.milliseconds(500));
    }
    return byName(new Runner(options.build()).run());
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
          new Measured(result.getPrimaryResult().getScore(), bytes));
    }
    return measured;
  }
}
