package io.github.fluentecs.examples.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Boxes, arrows and texts as SVG, on a ground of its own, so that it can be read on any page. All
 * texts have one width for each letter, so that they fit wherever they are shown.
 */
final class Drawing {
  private static final String STYLE =
      """
      text { font: 12px 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #1f2933; white-space: pre; }
      .small { font-size: 10px; fill: #52606d; }
      .head { font-weight: bold; }
      .arrow { stroke: #52606d; stroke-width: 1.5; fill: none; marker-end: url(#head); }
      .dashed { stroke-dasharray: 5 4; }
      """;

  private final StringBuilder arrows = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();

  /**
   * A place for a box.
   *
   * @param x its left side
   * @param y its upper side
   * @param width its width
   * @param height its height
   */
  record Box(double x, double y, double width, double height) {
    double centreX() {
      return x + width / 2;
    }

    double centreY() {
      return y + height / 2;
    }

    /** Where the line from the centre to a point leaves the box. */
    double[] edgeTowards(double toX, double toY) {
      double dx = toX - centreX();
      double dy = toY - centreY();
      double scale = Math.max(Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2));
      return new double[] {centreX() + dx / scale, centreY() + dy / scale};
    }
  }

  /** A box with a title and small lines below it. */
  void box(Box at, String colour, String title, List<String> lines) {
    add(
        shapes,
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='6' fill='%s' stroke='#9aa5b1'/>",
        at.x(),
        at.y(),
        at.width(),
        at.height(),
        colour);
    double y = at.centreY() + 4 - lines.size() * 6.5;
    text(at.centreX(), y, "middle", "head", title);
    for (String line : lines) {
      y += 13;
      text(at.centreX(), y, "middle", "small", line);
    }
  }

  /** A straight arrow from box to box, with a label where others rarely cross. */
  void arrow(Box from, Box to, String label) {
    arrow(from, to, 0, label);
  }

  /** Two arrows, there and back, run beside each other when each is moved aside. */
  void arrow(Box from, Box to, double aside, String label) {
    double[] start = from.edgeTowards(to.centreX(), to.centreY());
    double[] end = to.edgeTowards(from.centreX(), from.centreY());
    double length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    double dx = -(end[1] - start[1]) / length * aside;
    double dy = (end[0] - start[0]) / length * aside;
    line(start[0] + dx, start[1] + dy, end[0] + dx, end[1] + dy, false);
    boolean isSlanted = start[0] != end[0] && start[1] != end[1];
    double at = isSlanted ? 0.33 : 0.5;
    label(
        start[0] + at * (end[0] - start[0]) + dx, start[1] + at * (end[1] - start[1]) + dy, label);
  }

  /** An arrow from the lower side of a box to the upper side of another. */
  void down(Box from, Box to, boolean isDashed) {
    double aside = to.centreX() - from.centreX();
    double most = from.width() * 0.4;
    double start = from.centreX() + Math.max(-most, Math.min(most, aside * 0.15));
    double end = to.centreX() - Math.max(-most, Math.min(most, aside * 0.25));
    line(start, from.y() + from.height(), end, to.y(), isDashed);
  }

  private void line(double x1, double y1, double x2, double y2, boolean isDashed) {
    String kind = isDashed ? "arrow dashed" : "arrow";
    add(arrows, "<path class='%s' d='M%.1f %.1f L%.1f %.1f'/>", kind, x1, y1, x2, y2);
  }

  /** An arrow that passes over, or under, what is between two boxes of a row. */
  void arch(Box from, Box to, double height, String label) {
    boolean isAbove = height > 0;
    double startY = isAbove ? from.y() : from.y() + from.height();
    double endY = isAbove ? to.y() : to.y() + to.height();
    double top = startY - height;
    double inwards = Math.signum(to.x() - from.x()) * from.width() / 4;
    add(
        arrows,
        "<path class='arrow' d='M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f'/>",
        from.centreX() + inwards,
        startY,
        from.centreX() + inwards,
        top,
        to.centreX() - inwards,
        top,
        to.centreX() - inwards,
        endY);
    label((from.centreX() + to.centreX()) / 2, startY - height * 0.75, label);
  }

  private void label(double x, double y, String label) {
    if (!label.isEmpty()) {
      double width = label.length() * 6.1 + 4;
      add(
          shapes,
          "<rect x='%.1f' y='%.1f' width='%.1f' height='13' fill='#ffffff'/>",
          x - width / 2,
          y - 7,
          width);
      text(x, y + 3, "middle", "small", label);
    }
  }

  void text(double x, double y, String anchor, String kind, String text) {
    add(
        shapes,
        "<text x='%.1f' y='%.1f' text-anchor='%s' class='%s'>%s</text>",
        x,
        y,
        anchor,
        kind,
        escaped(text));
  }

  /** Breaks a text into lines of so many letters. */
  static List<String> wrapped(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  String finish(double width, double height) {
    return """
        <svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'>
        <style>
        %3$s</style>
        <defs><marker id='head' viewBox='0 0 8 8' refX='7' refY='4' markerWidth='6' markerHeight='6' orient='auto'><path d='M0 0 L8 4 L0 8 z' fill='#52606d'/></marker></defs>
        <rect width='100%%' height='100%%' rx='8' fill='#ffffff'/>
        %4$s%5$s</svg>
        """
        .formatted(Math.round(width), Math.round(height), STYLE, arrows, shapes);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void add(StringBuilder to, String shape, Object... values) {
    to.append(String.format(Locale.ROOT, shape, values)).append('\n');
  }
}
