package io.github.fluentecs.examples.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal that understands what the console sends: lines, colours, and going back to redraw. */
final class TerminalScreen {
  private static final Pattern PART =
      Pattern.compile("\u001b\\[(\\d+)([FJm])|(\n)|([^\u001b\n]+)", Pattern.DOTALL);

  private final int columns;
  private final List<List<Run>> lines = new ArrayList<>();
  private String style = "0";

  TerminalScreen(int columns) {
    this.columns = columns;
    lines.add(new ArrayList<>());
  }

  /**
   * A text in one colour.
   *
   * @param style the number that chose it
   * @param text the text
   */
  record Run(String style, String text) {}

  /** What stands on it, without an empty last line. */
  List<List<Run>> lines() {
    List<List<Run>> all = lines.stream().map(List::copyOf).toList();
    return all.get(all.size() - 1).isEmpty() ? all.subList(0, all.size() - 1) : all;
  }

  void print(CharSequence text) {
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      if (part.start() != end) {
        throw new IllegalArgumentException(
            "not understood: " + text.subSequence(end, part.start()));
      }
      end = part.end();
      if (part.group(3) != null) {
        lines.add(new ArrayList<>());
      } else if (part.group(4) != null) {
        write(part.group(4));
      } else {
        control(Integer.parseInt(part.group(1)), part.group(2));
      }
    }
  }

  /** The console clears the rest each time that it goes back, so both are one step here. */
  private void control(int number, String kind) {
    if (kind.equals("m")) {
      style = Integer.toString(number);
    } else if (kind.equals("F")) {
      lines.subList(lines.size() - 1 - number, lines.size()).clear();
      lines.add(new ArrayList<>());
    }
  }

  private void write(String text) {
    String left = text;
    while (!left.isEmpty()) {
      List<Run> line = lines.get(lines.size() - 1);
      int room = columns - line.stream().mapToInt(run -> run.text().length()).sum();
      if (room == 0) {
        lines.add(new ArrayList<>());
        continue;
      }
      int taken = Math.min(room, left.length());
      line.add(new Run(style, left.substring(0, taken)));
      left = left.substring(taken);
    }
  }
}
