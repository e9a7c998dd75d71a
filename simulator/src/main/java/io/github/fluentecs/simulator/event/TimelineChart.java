package io.github.fluentecs.simulator.event;

import io.github.fluentecs.simulator.event.TimelineRows.Group;
import io.github.fluentecs.simulator.event.TimelineRows.Note;
import io.github.fluentecs.simulator.event.TimelineRows.Row;
import io.github.fluentecs.simulator.event.TimelineRows.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays out the rows of a timeline and draws them. */
final class TimelineChart {
  private static final int LEFT = 220;
  private static final int WIDTH = 760;
  private static final int ROW = 20;
  private static final int BAR = 12;
  private static final int MARK = 24;
  private static final int MOST_TEXT = 130;
  private static final List<Integer> STEPS =
      List.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400);
  private static final String STARTING = "#f0b429";
  private static final String RUNNING = "#3a9d5d";
  private static final String STOPPING = "#8a9bb0";
  private static final String FAILED = "#c8372d";
  private static final String IN_PROGRESS = "#3b7dd8";

  /** What a colour stands for. */
  private record Meaning(String word, String colour) {}

  private static final List<Meaning> LEGEND =
      List.of(
          new Meaning("deployment in progress", IN_PROGRESS),
          new Meaning("task starts", STARTING),
          new Meaning("runs", RUNNING),
          new Meaning("stops", STOPPING),
          new Meaning("failed", FAILED));

  private final TimelineRows rows;
  private final Instant start;
  private final Instant end;
  private final double perPixel;
  private final Svg svg = new Svg();

  TimelineChart(TimelineRows rows) {
    this.rows = rows;
    this.start = rows.first();
    double seconds = Math.max(1, Duration.between(start, rows.last()).toMillis() / 1000.0);
    this.perPixel = seconds * 1.04 / WIDTH;
    this.end = start.plusMillis((long) (perPixel * WIDTH * 1000));
  }

  String draw() {
    int y = legend(22);
    List<List<Note>> marks = marks();
    int top = y + 34;
    y = top + 30;
    for (Group group : rows.groups()) {
      y = group(group, y);
    }
    int bottom = y;
    axis(top, bottom);
    y = notes(marks, top, bottom);
    return svg.finish(LEFT + WIDTH + 40, y + 10);
  }

  private int legend(int y) {
    int x = LEFT;
    for (Meaning meaning : LEGEND) {
      svg.rect(x, y - 10, 12, 12, meaning.colour(), meaning.word());
      svg.text(x + 18, y, meaning.word(), "start", "label");
      x += 40 + 7 * meaning.word().length();
    }
    return y;
  }

  private void axis(int top, int bottom) {
    int step =
        STEPS.stream()
            .filter(seconds -> seconds / perPixel >= 70)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    for (long at = 0; at / perPixel <= WIDTH; at += step) {
      double x = LEFT + at / perPixel;
      svg.line(x, top, x, bottom, "grid");
      svg.text(x, top - 4, clock(at), "middle", "label");
    }
  }

  private int group(Group group, int top) {
    int y = top;
    Row deployment = group.deployment();
    svg.text(10, y + 10, shortDeployment(deployment.label()), "start", "head");
    if (!deployment.states().isEmpty()) {
      State now = deployment.states().get(deployment.states().size() - 1);
      svg.text(LEFT - 12, y + 10, now.name(), "end", now.failed() ? "bad" : "label");
    }
    bars(deployment, y + 3, true);
    y += ROW;
    for (Row task : group.tasks()) {
      svg.text(22, y + 10, task.label(), "start", "label");
      bars(task, y, false);
      y += ROW;
    }
    return y + 8;
  }

  private static String shortDeployment(String label) {
    return label.length() > 16 ? label.substring(0, 12) + "…" : label;
  }

  private void bars(Row row, int y, boolean deployment) {
    List<State> states = row.states();
    for (int i = 0; i < states.size(); i++) {
      State state = states.get(i);
      Instant until = i + 1 < states.size() ? states.get(i + 1).from() : end;
      String colour = deployment ? ofDeployment(state) : ofTask(state);
      String told = row.label() + " " + state.name() + " from " + clock(seconds(state.from()));
      if (!colour.isEmpty()) {
        double width = Math.max(1.5, x(until) - x(state.from()));
        svg.rect(x(state.from()), y, width, deployment ? 6 : BAR, colour, told);
      } else if (state.failed()) {
        svg.cross(x(state.from()) + 5, y + (deployment ? 3 : BAR / 2.0), FAILED, told);
      }
    }
  }

  private static String ofDeployment(State state) {
    return state.name().equals("IN_PROGRESS") ? IN_PROGRESS : "";
  }

  private static String ofTask(State state) {
    return switch (state.name()) {
      case "RUNNING" -> RUNNING;
      case "PROVISIONING", "PENDING", "ACTIVATING" -> STARTING;
      case "DEACTIVATING", "STOPPING", "DEPROVISIONING" -> STOPPING;
      default -> "";
    };
  }

  /** Notes whose marks would lie on each other share one. */
  private List<List<Note>> marks() {
    List<List<Note>> marks = new ArrayList<>();
    for (Note note : rows.notes()) {
      List<Note> before = marks.isEmpty() ? List.of() : marks.get(marks.size() - 1);
      if (!before.isEmpty() && x(note.at()) - x(before.get(0).at()) < MARK) {
        before.add(note);
      } else {
        marks.add(new ArrayList<>(List.of(note)));
      }
    }
    return marks;
  }

  private int notes(List<List<Note>> marks, int top, int bottom) {
    int y = bottom + 20;
    for (int i = 0; i < marks.size(); i++) {
      String number = String.valueOf(i + 1);
      double x = x(marks.get(i).get(0).at());
      svg.line(x, top + 18, x, bottom, "event");
      svg.mark(x, top + 12, number);
      for (Note note : marks.get(i)) {
        svg.text(14, y, number, "start", "label");
        svg.text(78, y, clock(seconds(note.at())), "end", "label");
        svg.text(90, y, shortened(note.text()), "start", "label");
        number = "";
        y += 16;
      }
    }
    return y;
  }

  private static String shortened(String text) {
    String ids = text.replaceAll("\\b([0-9a-f]{8})[0-9a-f]{24}\\b", "$1");
    return ids.length() > MOST_TEXT ? ids.substring(0, MOST_TEXT) + "…" : ids;
  }

  private long seconds(Instant at) {
    return Duration.between(start, at).toSeconds();
  }

  private double x(Instant at) {
    return LEFT + Duration.between(start, at).toMillis() / 1000.0 / perPixel;
  }

  private static String clock(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
