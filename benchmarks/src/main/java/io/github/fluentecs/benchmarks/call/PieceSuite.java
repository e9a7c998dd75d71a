package io.github.fluentecs.benchmarks.call;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import io.github.fluentecs.benchmarks.report.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.runner.RunnerException;

/** The pieces of a call that are ours. */
public final class PieceSuite implements Suite {
  static final double MOST_NANOS = 300;
  static final double MOST_BYTES = 400;

  @Override
  public String id() {
    return "piece";
  }

  @Override
  public List<Section> run(boolean quick) throws RunnerException {
    Map<String, Measured> pieces = Measured.run(PieceBenchmark.class, quick);
    Measured wrap = get(Measured.run(WrapBenchmark.class, quick), "wrap");
    List<List<Object>> rows = new ArrayList<>();
    List<Budget> budgets = new ArrayList<>();
    for (String call : Exchanges.NAMES) {
      Measured raw = get(pieces, "buildRaw " + call);
      Measured ours = get(pieces, "buildAndCheck " + call);
      Measured refused = get(pieces, "refuse " + call);
      rows.add(
          List.of(
              call,
              raw.nanos(),
              ours.nanos(),
              refused.nanos(),
              raw.bytes(),
              ours.bytes(),
              refused.bytes()));
      budgets.add(
          new Budget(
              call + ", ns more to build and check", ours.nanos() - raw.nanos(), MOST_NANOS));
      budgets.add(
          new Budget(
              call + ", bytes more to build and check", ours.bytes() - raw.bytes(), MOST_BYTES));
      budgets.add(
          new Budget(call + ", ns more to build and refuse", refused.nanos() - raw.nanos(), 400));
    }
    budgets.add(new Budget("wrapping 100 tasks, ns", wrap.nanos(), 1000));
    budgets.add(new Budget("wrapping 100 tasks, bytes", wrap.bytes(), 4096));
    return List.of(
        new Section(
            id(),
            "The pieces that are ours",
            "Building the SDK's request; building a command, making its request and checking every"
                + " rule; building a command that breaks a rule and having it refused, with nothing"
                + " sent. Times are those of the quickest of ten iterations.",
            List.of(
                "call",
                "build raw, ns",
                "build and check, ns",
                "refuse, ns",
                "build raw, bytes",
                "build and check, bytes",
                "refuse, bytes"),
            rows,
            budgets));
  }

  private static Measured get(Map<String, Measured> measured, String name) {
    return Objects.requireNonNull(measured.get(name), name);
  }
}
