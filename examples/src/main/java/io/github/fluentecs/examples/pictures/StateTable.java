package io.github.fluentecs.examples.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States and what leads from one to the next, read from the sources. */
final class StateTable {
  private static final Pattern ENUM =
      Pattern.compile("public enum \\w+ \\{(.*?)(?:;\n|\n})", Pattern.DOTALL);
  private static final Pattern STATE =
      Pattern.compile("(?:/\\*\\* (.*?) \\*/\\s*)?\\b([A-Z][A-Z_]+)\\b", Pattern.DOTALL);
  private static final Pattern MOVE =
      Pattern.compile("\\.from\\((\\w+), (?:Move\\.)?(\\w+), (\\w+)\\)");

  private StateTable() {}

  /**
   * A way from one state to another.
   *
   * @param from the state before
   * @param name what leads there
   * @param to the state behind
   */
  record Move(String from, String name, String to) {
    String label() {
      return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** The constants of an enum in their order, with their comments. */
  static Map<String, String> states(Path source) throws IOException {
    Matcher body = ENUM.matcher(Files.readString(source));
    if (!body.find()) {
      throw new IllegalStateException(source + " has no enum");
    }
    Map<String, String> states = new LinkedHashMap<>();
    STATE
        .matcher(body.group(1))
        .results()
        .forEach(found -> states.put(found.group(2), found.group(1) == null ? "" : found.group(1)));
    return states;
  }

  /** The lines of a table of transitions. */
  static List<Move> moves(Path source) throws IOException {
    List<Move> moves = new ArrayList<>();
    for (MatchResult found : MOVE.matcher(Files.readString(source)).results().toList()) {
      moves.add(new Move(found.group(1), found.group(2), found.group(3)));
    }
    if (moves.isEmpty()) {
      throw new IllegalStateException(source + " has no moves");
    }
    return moves;
  }
}
