package io.github.fluentecs.waiters.console;

import java.util.regex.Pattern;

/** Colours what is drawn, by what it says, for terminals that show colours. */
final class Paint {
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";

  private static final int CELLS = 10;
  private static final Pattern DONE = Pattern.compile("(?<=\\[)#+(?=\\.*\\])");
  private static final Pattern TITLE = Pattern.compile("^\\S.*: (met|failed|given up) after .*");
  private static final Pattern HEADS = Pattern.compile("^  RESOURCE .*");
  private static final Pattern PROBLEM = Pattern.compile("^  (cause|stopped): .*");
  private static final Pattern SLOWED = Pattern.compile("^  slowed: .*");
  private static final Pattern REMARK = Pattern.compile("^  (note|event): .*");

  private Paint() {}

  /** How much of a number there is, in ten cells, such as {@code [####......]}. */
  static String bar(int done, int of) {
    int full = of <= 0 ? CELLS : Math.max(0, Math.min(CELLS, CELLS * done / of));
    return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "]";
  }

  /** A line of a block, with colours. */
  static String coloured(String line) {
    if (TITLE.matcher(line).matches()) {
      return in(line.contains(": met after ") ? GREEN : RED, line);
    }
    if (PROBLEM.matcher(line).matches()) {
      return in(RED, line);
    }
    if (SLOWED.matcher(line).matches()) {
      return in(YELLOW, line);
    }
    if (REMARK.matcher(line).matches() || HEADS.matcher(line).matches()) {
      return in(DIM, line);
    }
    return line.startsWith(" ")
        ? DONE.matcher(line).replaceAll(done -> in(GREEN, done.group()))
        : in(BOLD, line);
  }

  private static String in(String colour, String text) {
    return "\u001b[" + colour + "m" + text + "\u001b[0m";
  }
}
