package io.github.fluentecs.examples.mistakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of mistakes: each with its code, taken from the source, and with what is seen. */
final class MistakesPage {
  static final Path PATH = Path.of("../docs/mistakes.md");
  static final List<Class<? extends Mistakes>> GROUPS =
      List.of(
          ClientMistakes.class, NameMistakes.class, RequestMistakes.class, ResultMistakes.class);

  private static final Path HERE = Path.of("src/test/java/io/github/fluentecs/examples/mistakes");
  private static final Pattern GROUP = Pattern.compile("/\\*\\* (.*)\\. \\*/\nfinal class");
  private static final Pattern MISTAKE =
      Pattern.compile(
          "  /\\*\\* (.*?)\\. \\*/\n  Object (\\w+)\\(\\) \\{\n(.*?)\n  }\n", Pattern.DOTALL);

  private MistakesPage() {}

  /** A mistake as its source has it. */
  record Mistake(Class<? extends Mistakes> group, String title, String method, String code) {
    String seen() throws Exception {
      return Seen.of(group, method);
    }
  }

  static List<Mistake> of(Class<? extends Mistakes> group) throws IOException {
    return MISTAKE.matcher(source(group)).results().map(found -> mistake(group, found)).toList();
  }

  private static Mistake mistake(Class<? extends Mistakes> group, MatchResult found) {
    String title = found.group(1).replaceAll("\\s*\n\\s*\\*\\s*", " ");
    String code = found.group(3).stripIndent().replaceFirst("(?m)^return ", "");
    return new Mistake(group, title, found.group(2), code);
  }

  static String title(Class<? extends Mistakes> group) throws IOException {
    Matcher title = GROUP.matcher(source(group));
    if (!title.find()) {
      throw new IllegalStateException(group + " has no comment");
    }
    return title.group(1);
  }

  private static String source(Class<?> group) throws IOException {
    return Files.readString(HERE.resolve(group.getSimpleName() + ".java"));
  }
}
