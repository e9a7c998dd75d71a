package io.github.fluentecs.examples.cheatsheet;

import io.github.fluentecs.examples.cheatsheet.CheatSheet.Line;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of verbs, from the lines of {@link CheatSheet}. */
final class CheatSheetPage {
  static final Path PATH = Path.of("../docs/cheatsheet.md");

  private static final Path SOURCE =
      Path.of("src/test/java/io/github/fluentecs/examples/cheatsheet/CheatSheet.java");
  private static final Pattern GROUP =
      Pattern.compile(
          "/\\*\\* ([^\n]*)\\. \\*/\n  List<Line> (\\w+)\\(\\) \\{\n    return List\\.of\\((.*?)\\);\n  }",
          Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("line\\(\\s*\"([^\"]+)\",(.*)\\)", Pattern.DOTALL);
  private static final String HEAD =
      """
      # Cheat sheet

      One line for each verb: each gives a command, and `ecs.execute(command)` sends it. All are compiled, and
      checked against the rules, by a test. `prod` is `cluster("prod")` and `web` is `prod.service("web")`; the
      other words are imported by `import static io.github.fluentecs.dsl.EcsDsl.*;`. `TASK` and `INSTANCE` are
      ids or ARNs, `DEPLOYMENT` and `ARN` are ARNs.
      """;

  private CheatSheetPage() {}

  /** A group of lines: its title, and what and how. */
  record Group(String title, String method, List<String[]> lines) {
    @SuppressWarnings("unchecked")
    List<Line> commands() throws ReflectiveOperationException {
      Method method = CheatSheet.class.getDeclaredMethod(this.method);
      return (List<Line>) method.invoke(new CheatSheet());
    }
  }

  static List<Group> groups() throws IOException {
    return GROUP.matcher(Files.readString(SOURCE)).results().map(CheatSheetPage::group).toList();
  }

  private static Group group(MatchResult found) {
    List<String[]> lines = new ArrayList<>();
    for (String text : found.group(3).split(",?\n        (?=line\\()", -1)) {
      Matcher line = LINE.matcher(text);
      if (line.find()) {
        lines.add(new String[] {line.group(1), inOneLine(line.group(2))});
      }
    }
    return new Group(found.group(1), found.group(2), lines);
  }

  private static String inOneLine(String code) {
    return code.strip().replaceAll("\\s*\n\\s*(?=\\.)", "").replaceAll("\\s*\n\\s*", " ");
  }

  static String text() throws IOException {
    return groups().stream().map(CheatSheetPage::text).collect(Collectors.joining("", HEAD, ""));
  }

  private static String text(Group group) {
    return group.lines().stream()
        .map(line -> "| " + line[0] + " | `" + line[1] + "` |\n")
        .collect(Collectors.joining("", "\n## " + group.title() + "\n\n| | |\n|---|---|\n", ""));
  }
}
