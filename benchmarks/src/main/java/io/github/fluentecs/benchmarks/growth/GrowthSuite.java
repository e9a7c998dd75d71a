package io.github.fluentecs.benchmarks.growth;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Suite;
import java.util.List;

/** Waits and reads of 10 to 100,000 tasks. */
public final class GrowthSuite implements Suite {
  private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000, 100_000);

  @Override
  public String id() {
    return "growth";
  }

  @Override
  public List<Section> run(boolean quick) {
    List<Integer> sizes = quick ? SIZES.subList(0, 3) : SIZES;
    return List.of(WaitGrowth.measure(sizes), ReadGrowth.measure(sizes));
  }
}
