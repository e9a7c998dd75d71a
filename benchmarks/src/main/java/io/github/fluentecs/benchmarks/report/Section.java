package io.github.fluentecs.benchmarks.report;

import java.util.List;

/**
 * The figures of one subject.
 *
 * @param id the subject, as the command line names it
 * @param title the heading
 * @param note what was run, and what to read from it
 * @param columns the heads of the columns
 * @param rows cells: numbers or texts, as many as there are columns
 * @param budgets what was promised, and whether it holds
 */
public record Section(
    String id,
    String title,
    String note,
    List<String> columns,
    List<List<Object>> rows,
    List<Budget> budgets) {
  /** Copies the lists. */
  public Section {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    budgets = List.copyOf(budgets);
  }

  /**
   * One promise.
   *
   * @param what what is promised, with its unit
   * @param measured what was measured
   * @param most the most that is allowed
   */
  public record Budget(String what, double measured, double most) {
    /**
     * Tells whether the promise holds.
     *
     * @return true when not more than allowed was measured
     */
    public boolean kept() {
      return measured <= most;
    }
  }
}
