package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Whole calls. */
public final class CallSuite implements Suite {
  private static final double MOST = 1.05;

  @Override
  public String id() {
    return "call";
  }

  @Override
  public List<Section> run(boolean quick) throws RunnerException {
    Map<String, Measured> measured = Measured.run(CallBenchmark.class, quick);
    return List.of(
        section("call", "A call", measured, ""),
        section("call-async", "A call, async", measured, "Async"));
  }

  private static Section section(
      String id, String title, Map<String, Measured> measured, String suffix) {
    List<List<Object>> rows = new ArrayList<>();
    List<Budget> budgets = new ArrayList<>();
    for (String call : Exchanges.NAMES) {
      Measured raw = measured.get("raw" + suffix + " " + call);
      Measured ours = measured.get("ours" + suffix + " " + call);
      if (raw == null || ours == null) {
        throw new IllegalStateException("no figures of " + call);
      }
      double time = ours.nanos() / raw.nanos();
      double bytes = ours.bytes() / raw.bytes();
      rows.add(
          List.of(
              call,
              raw.nanos() / 1000,
              ours.nanos() / 1000,
              time,
              raw.bytes(),
              ours.bytes(),
              bytes));
      budgets.add(new Budget(call + ", time ours / raw", time, MOST));
      budgets.add(new Budget(call + ", bytes ours / raw", bytes, MOST));
    }
    return new Section(
        id,
        title,
        "From building the request to the result, on a transport that answers at once. Raw: the"
            + " SDK's builders and client. Ours: the command, its rules, the call, the typed"
            + " result. Forks differ by 3 %, so the limit is 5 %.",
        List.of(
            "call",
            "raw, µs",
            "ours, µs",
            "time, ours / raw",
            "raw, bytes",
            "ours, bytes",
            "bytes, ours / raw"),
        rows,
        budgets);
  }
}
