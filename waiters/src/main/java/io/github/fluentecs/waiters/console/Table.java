package io.github.fluentecs.waiters.console;

import io.github.fluentecs.waiters.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays out resources in columns that are as wide as they need to be. */
final class Table {
  private static final int MOST = 10;

  private final List<Row> rows;
  private final List<Column> columns = new ArrayList<>();

  /**
   * A column.
   *
   * @param title its title
   * @param isNumber whether its cells are set to the right
   * @param cell what it shows of a resource
   */
  private record Column(String title, boolean isNumber, Function<Row, String> cell) {
    int width(List<Row> rows) {
      int widest = rows.stream().mapToInt(row -> cell.apply(row).length()).max().orElse(0);
      return Math.max(title.length(), widest);
    }

    String set(String text, int width) {
      String space = " ".repeat(width - text.length());
      return isNumber ? space + text : text + space;
    }
  }

  private Table(Collection<Row> all, boolean withBars) {
    rows = all.stream().limit(MOST).toList();
    column("RESOURCE", Row::name);
    column("STATE", row -> Words.clean(row.snapshot().state()));
    if (shows(row -> row.snapshot().rollout().orElse(""))) {
      column("ROLLOUT", row -> Words.clean(row.snapshot().rollout().orElse("")));
    }
    if (shows(row -> number(row, Snapshot::desired))) {
      number("DESIRED", Snapshot::desired);
      number("RUNNING", Snapshot::running);
      number("PENDING", Snapshot::pending);
      number("FAILED", Snapshot::failed);
      if (withBars) {
        column("", row -> bar(row.snapshot()));
      }
    } else {
      column("", row -> Words.clean(row.seen().message()));
    }
  }

  static List<String> lines(Collection<Row> all, boolean withBars) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(new Table(all, withBars).lines());
    if (all.size() > MOST) {
      lines.add(rest(all));
    }
    return lines;
  }

  /** Counts those that do not fit, by state. */
  private static String rest(Collection<Row> all) {
    Map<String, Long> states =
        all.stream()
            .skip(MOST)
            .collect(
                Collectors.groupingBy(
                    row -> Words.clean(row.snapshot().state()),
                    TreeMap::new,
                    Collectors.counting()));
    return "and "
        + states.entrySet().stream()
            .map(state -> state.getValue() + " " + state.getKey())
            .collect(Collectors.joining(", "));
  }

  /** How far a rollout is; without one, how many of the desired tasks run. */
  private static String bar(Snapshot seen) {
    OptionalInt done = seen.primaryRunning().isPresent() ? seen.primaryRunning() : seen.running();
    return done.isPresent() && seen.desired().isPresent()
        ? Paint.bar(done.getAsInt(), seen.desired().getAsInt())
        : "";
  }

  private void column(String title, Function<Row, String> cell) {
    columns.add(new Column(title, false, cell));
  }

  private void number(String title, Function<Snapshot, OptionalInt> value) {
    columns.add(new Column(title, true, row -> number(row, value)));
  }

  private static String number(Row row, Function<Snapshot, OptionalInt> value) {
    OptionalInt number = value.apply(row.snapshot());
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private boolean shows(Function<Row, String> cell) {
    return rows.stream().anyMatch(row -> !cell.apply(row).isEmpty());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(Column::title));
    rows.forEach(row -> lines.add(line(column -> column.cell().apply(row))));
    return lines;
  }

  private String line(Function<Column, String> cell) {
    return columns.stream()
        .map(column -> column.set(cell.apply(column), column.width(rows)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
