package io.github.fluentecs.benchmarks.growth;

import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Section.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * A wait for each of so many tasks.
 *
 * @param size how many wait at once
 * @param free without a budget, until the tasks have stopped
 * @param budgeted within the budget that polling has by default
 */
record WaitGrowth(int size, Waiting free, Waiting budgeted) {
  private static final int ENOUGH = 500;
  private static final int WARM_UPS = 5;

  static Section measure(List<Integer> sizes) {
    for (int round = 0; round < WARM_UPS; round++) {
      var unused = of(1_000);
    }
    List<WaitGrowth> all = sizes.stream().map(WaitGrowth::of).toList();
    return new Section(
        "growth",
        "Growth: waits",
        "One `taskStopped` for each task, all on one `Waiters` and one thread, on the simulator's"
            + " virtual time; every figure is for one wait or one look, so it should stay the same."
            + " Calls, looks, CPU, bytes and heap: the tasks are looked at every second, without a"
            + " budget for calls, and stop one after the other; a look is one task in one call, and"
            + " small rows are sums of several rounds. CPU and bytes are the library's own, from"
            + " beginning a wait to its end: what the SDK and the simulator take for the same calls"
            + " is in a column of its own. Heap is what a pending wait keeps, its last look"
            + " included. The last column: a minute within the 4 calls a second that polling takes"
            + " by default. Many waits do not fit into the processor's caches, so CPU may grow by"
            + " what the same memory costs more: the SDK's own column grows likewise.",
        List.of(
            "tasks",
            "calls per wait",
            "looks per wait",
            "CPU per wait, µs",
            "bytes per wait",
            "heap per wait, bytes",
            "SDK and simulator per wait, µs",
            "CPU per look at 4 calls/s, µs"),
        all.stream().map(WaitGrowth::row).toList(),
        budgets(all));
  }

  private static WaitGrowth of(int size) {
    return new WaitGrowth(
        size,
        Waiting.repeated(size, ENOUGH, Waiting::untilStopped),
        Waiting.repeated(size, ENOUGH / 10, Waiting::withinBudget));
  }

  private List<Object> row() {
    return List.of(
        size,
        perWait(free.usage().calls()),
        perWait((double) free.usage().tasks()),
        micros(),
        bytes(),
        heap(),
        sdkMicros(),
        microsPerLook());
  }

  private double perWait(double sum) {
    return sum / free.waits();
  }

  private double micros() {
    return perWait(free.usage().own().nanos() / 1e3);
  }

  private double bytes() {
    return perWait((double) free.usage().own().bytes());
  }

  private double heap() {
    return perWait((double) free.heap());
  }

  private double microsPerLook() {
    return budgeted.usage().own().nanos() / 1e3 / budgeted.usage().tasks();
  }

  private double sdkMicros() {
    return perWait(free.usage().sdk().nanos() / 1e3);
  }

  /** What a wait takes beside the SDK's calls for it, in the same memory. */
  private double share() {
    return micros() / sdkMicros();
  }

  /** Compares the most waits with a hundredth of them. */
  private static List<Budget> budgets(List<WaitGrowth> all) {
    WaitGrowth most = all.get(all.size() - 1);
    WaitGrowth few = all.get(Math.max(0, all.size() - 3));
    String of = "%,d tasks / %,d: ".formatted(most.size, few.size);
    List<Budget> budgets = new ArrayList<>();
    budgets.add(new Budget(of + "CPU per wait, beside the SDK's", most.share() / few.share(), 1.5));
    budgets.add(new Budget(of + "bytes per wait", most.bytes() / few.bytes(), 1.1));
    budgets.add(new Budget(of + "heap per wait", most.heap() / few.heap(), 1.1));
    budgets.add(
        new Budget(
            of + "CPU per look at 4 calls/s", most.microsPerLook() / few.microsPerLook(), 1.5));
    return budgets;
  }
}
