package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Map<String, Paired> pairs = Paired.run(quick);
    return List.of(
        section("call", "A call", "sync", pairs),
        section("call-async", "A call, async", "async", pairs));
  }

  private static Section section(
      String id, String title, String method, Map<String, Paired> pairs) {
    List<List<Object>> rows = new ArrayList<>();
    List<Budget> budgets = new ArrayList<>();
    for (String call : Exchanges.NAMES) {
      Paired pair = Objects.requireNonNull(pairs.get(method + " " + call), call);
      rows.add(
          List.of(
              call,
              pair.rawMicros(),
              pair.oursMicros(),
              pair.timeRatio(),
              pair.rawBytes(),
              pair.oursBytes(),
              pair.bytesRatio()));
      budgets.add(new Budget(call + ", time ours / raw", pair.timeRatio(), MOST));
      budgets.add(new Budget(call + ", bytes ours / raw", pair.bytesRatio(), MOST));
    }
    return new Section(
        id,
        title,
        "From building the request to the result, on a transport that answers at once. Raw: the"
            + " SDK's builders and client. Ours: the command, its rules, the call, the typed"
            + " result. Both call in turns in one thread; medians of 24 iterations in four forks,"
            + " which differ by 3 %, so the limit is 5 %.",
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
