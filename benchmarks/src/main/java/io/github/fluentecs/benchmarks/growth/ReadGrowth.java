package io.github.fluentecs.benchmarks.growth;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import java.util.List;

/**
 * Reading so many tasks in batches.
 *
 * @param size how many are read
 * @param raw a loop over the SDK's client
 * @param ours the library's own
 */
record ReadGrowth(int size, Usage raw, Usage ours) {
  private static final int ENOUGH = 20_000;
  private static final int WARM_UPS = 3;

  static Section measure(List<Integer> sizes) {
    for (int round = 0; round < WARM_UPS; round++) {
      var unused = of(1_000);
    }
    List<ReadGrowth> all = sizes.stream().map(ReadGrowth::of).toList();
    ReadGrowth most = all.get(all.size() - 1);
    String of = "%,d tasks, more than by hand: ".formatted(most.size);
    return new Section(
        "growth-read",
        "Growth: reads",
        "So many tasks described in calls of 100, on one thread and on the simulator, in process:"
            + " a loop over the SDK's client beside `inBatches()`. Every figure is for one task, so"
            + " it should stay the same. CPU and bytes are what there is besides the SDK's calls;"
            + " these, with the simulator's answers, are in a column of their own.",
        List.of(
            "tasks",
            "calls",
            "CPU of the loop, µs",
            "CPU of ours, µs",
            "bytes of the loop",
            "bytes of ours",
            "SDK and simulator, µs"),
        all.stream().map(ReadGrowth::row).toList(),
        List.of(
            new Budget(of + "CPU per task, µs", micros(most.ours) - micros(most.raw), 1),
            new Budget(of + "bytes per task", bytes(most.ours) - bytes(most.raw), 300)));
  }

  private static ReadGrowth of(int size) {
    Usage raw = Usage.NONE;
    Usage ours = Usage.NONE;
    try (Crowd crowd = Crowd.of(size)) {
      while (ours.tasks() < ENOUGH) {
        raw = raw.plus(Reading.RAW.read(crowd));
        ours = ours.plus(Reading.OURS.read(crowd));
      }
    }
    return new ReadGrowth(size, raw, ours);
  }

  private List<Object> row() {
    return List.of(
        size,
        (long) ours.calls() * size / ours.tasks(),
        micros(raw),
        micros(ours),
        bytes(raw),
        bytes(ours),
        ours.sdk().nanos() / 1e3 / ours.tasks());
  }

  private static double micros(Usage usage) {
    return usage.own().nanos() / 1e3 / usage.tasks();
  }

  private static double bytes(Usage usage) {
    return (double) usage.own().bytes() / usage.tasks();
  }
}
