package io.github.fluentecs.examples.pictures;

import io.github.fluentecs.examples.RolloutShow;
import io.github.fluentecs.examples.pictures.TerminalScreen.Run;
import io.github.fluentecs.waiters.console.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The console of a rollout, as a terminal shows it: once on the way, and at the end. */
final class ConsolePicture {
  private static final int COLUMNS = 108;
  private static final double LETTER = 7.25;
  private static final double LINE = 16;
  private static final String STYLE =
      """
      text { font: 12px 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #e4e7eb; white-space: pre; }
      .s1 { font-weight: bold; }
      .s2 { fill: #9aa5b1; }
      .s31 { fill: #ff9488; }
      .s32 { fill: #84d99a; }
      .s33 { fill: #f2cc60; }
      """;

  private final TerminalScreen screen = new TerminalScreen(COLUMNS);
  private List<List<Run>> onTheWay = List.of();

  private ConsolePicture() {}

  static String draw() {
    return new ConsolePicture().drawn();
  }

  private String drawn() {
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try (RolloutShow show = RolloutShow.instant(Console.coloured(new Frames(), COLUMNS))) {
      show.run(out);
    }
    StringBuilder text = new StringBuilder();
    double y = pane(text, 16, "on the way", onTheWay);
    y = pane(text, y + 20, "at the end", screen.lines());
    double width = COLUMNS * LETTER + 56;
    return """
        <svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'>
        <style>
        %3$s</style>
        <rect width='100%%' height='100%%' rx='8' fill='#3e4c59'/>
        %4$s</svg>
        """
        .formatted(Math.round(width), Math.round(y + 16), STYLE, text);
  }

  private static double pane(StringBuilder text, double top, String title, List<List<Run>> lines) {
    double height = lines.size() * LINE + 18;
    text.append(
        String.format(
            Locale.ROOT,
            "<text x='24' y='%.1f' class='s2'>%s</text>\n<rect x='16' y='%.1f' width='%.1f' height='%.1f' rx='6' fill='#1f2933'/>\n",
            top + 10,
            title,
            top + 20,
            COLUMNS * LETTER + 24,
            height));
    double y = top + 20 + LINE + 2;
    for (List<Run> line : lines) {
      text.append(String.format(Locale.ROOT, "<text x='28' y='%.1f' xml:space='preserve'>", y));
      line.forEach(
          run ->
              text.append("<tspan class='s" + run.style() + "'>")
                  .append(Drawing.escaped(run.text()))
                  .append("</tspan>"));
      text.append("</text>\n");
      y += LINE;
    }
    return top + 20 + height;
  }

  /** Keeps the screen when the first bar is neither empty nor full. */
  private final class Frames implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      screen.print(text);
      boolean isBetween =
          screen.lines().stream()
              .map(line -> String.join("", line.stream().map(Run::text).toList()))
              .anyMatch(line -> line.contains("[###") && line.contains("...]"));
      if (onTheWay.isEmpty() && isBetween) {
        onTheWay = new ArrayList<>(screen.lines());
      }
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char letter) {
      return append(String.valueOf(letter));
    }
  }
}
