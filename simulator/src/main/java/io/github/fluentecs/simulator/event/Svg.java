package io.github.fluentecs.simulator.event;

import java.util.Locale;

/** Writes the few shapes that a timeline needs; every text is escaped. */
final class Svg {
  private static final String STYLE =
      """
      text { font: 12px sans-serif; fill: #1f2933; }
      .label { fill: #52606d; }
      .head { font-weight: bold; }
      .bad { fill: #c8372d; font-weight: bold; }
      .grid { stroke: #e4e7eb; }
      .event { stroke: #9aa5b1; stroke-dasharray: 2 3; }
      .number { font-size: 10px; fill: #ffffff; }
      """;

  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();

  void rect(double x, double y, double width, double height, String colour, String told) {
    add(
        shapes,
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2' fill='%s'><title>%s</title></rect>",
        x,
        y,
        width,
        height,
        colour,
        escaped(told));
  }

  /** Lines lie behind all other shapes. */
  void line(double x1, double y1, double x2, double y2, String kind) {
    add(lines, "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' class='%s'/>", x1, y1, x2, y2, kind);
  }

  void text(double x, double y, String text, String anchor, String kind) {
    add(
        shapes,
        "<text x='%.1f' y='%.1f' text-anchor='%s' class='%s' xml:space='preserve'>%s</text>",
        x,
        y,
        anchor,
        kind,
        escaped(text));
  }

  void cross(double x, double y, String colour, String told) {
    add(
        shapes,
        "<path d='M%.1f %.1f l8 8 m0 -8 l-8 8' stroke='%s' stroke-width='2.5'><title>%s</title></path>",
        x - 4,
        y - 4,
        colour,
        escaped(told));
  }

  void mark(double x, double y, String number) {
    add(shapes, "<circle cx='%.1f' cy='%.1f' r='8' fill='#52606d'/>", x, y);
    add(
        shapes,
        "<text x='%.1f' y='%.1f' text-anchor='middle' class='number'>%s</text>",
        x,
        y + 3.5,
        escaped(number));
  }

  String finish(int width, int height) {
    return """
        <svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'>
        <style>
        %3$s</style>
        <rect width='100%%' height='100%%' fill='#ffffff'/>
        %4$s%5$s</svg>
        """
        .formatted(width, height, STYLE, lines, shapes);
  }

  private static void add(StringBuilder to, String shape, Object... values) {
    to.append(String.format(Locale.ROOT, shape, values)).append('\n');
  }

  /** Characters that XML does not have are left out. */
  private static String escaped(String text) {
    return text.replaceAll("[^\\x09\\x20-\\uD7FF\\uE000-\\uFFFD]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
