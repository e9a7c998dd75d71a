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

  private static final String HEAD =
      """
      # Mistakes of a first week

      What is made wrong most often, with what you see then. Every piece of code is run by a test, and the
      test compares this page with what it printed. What its code uses:

      | name | what it is |
      |---|---|
      | `simulator`, `ecs` | an `EcsSimulator`, and an `Ecs` on it |
      | `prod` | `cluster("prod")`; it has one container instance, and the capacity providers of Fargate |
      | `web` | `prod.service("web")`, which runs two tasks of `web:1`; its container is `app` |
      | `worker:1` | a task definition for Fargate |
      | `network` | `subnets("subnet-1").securityGroups("sg-1")` |
      | `waiters` | `Waiters` that move the simulator's [virtual time](testing.md) |
      | `done(command)` | `ecs.execute(command).getOrElseThrow(EcsFailure::toException)` |
      | `aTask()` | the ARN of a task of `web` |
      | `builder()` | an `EcsClient.builder()` that does not retry, and reads no profiles |
      | `SOME` | credentials that are made up |

      Other words are static methods of `EcsDsl`, `ServiceWaits` and `TaskWaits`.
      """;

  private static final String COMPILER =
      """

      ## What does not compile

      | mistake | you write | write |
      |---|---|---|
      """;

  private static final String KOTLIN =
      """

      In Kotlin and in Groovy a lambda behind `getOrElseThrow` is ambiguous, since Vavr has it with a `Supplier`
      and with a `Function`:

      | language | instead of `getOrElseThrow { it.toException() }` write |
      |---|---|
      | Kotlin | `getOrElseThrow(EcsFailure::toException)`, or `getOrThrow()` of `fluent-ecs-kotlin` |
      | Groovy | `fold({ throw it.toException() }, { it })` |
      """;

  private static final Path HERE = Path.of("src/test/java/io/github/fluentecs/examples/mistakes");
  private static final Pattern GROUP = Pattern.compile("/\\*\\* (.*)\\. \\*/\nfinal class");
  private static final Pattern MISTAKE =
      Pattern.compile(
          "  /\\*\\*\\s((?:(?!\\*/).)*?)\\.\\s+\\*/\n  Object (\\w+)\\(\\) \\{\n(.*?)\n  }\n",
          Pattern.DOTALL);

  private MistakesPage() {}

  /** A mistake as its source has it; the advice is what its message cannot say. */
  record Mistake(
      Class<? extends Mistakes> group, String title, String advice, String method, String code) {
    String seen() throws Exception {
      return Seen.of(group, method);
    }
  }

  static String text() throws Exception {
    StringBuilder page = new StringBuilder(HEAD);
    for (Class<? extends Mistakes> group : GROUPS) {
      page.append("\n## ").append(title(group)).append('\n');
      for (Mistake mistake : of(group)) {
        page.append("\n### ").append(mistake.title()).append("\n\n```java\n");
        page.append(mistake.code()).append("\n```\n\n```\n").append(mistake.seen());
        page.append("\n```\n");
        if (!mistake.advice().isEmpty()) {
          page.append('\n').append(mistake.advice()).append('\n');
        }
      }
    }
    page.append(COMPILER);
    for (CompilerMistakes.Wrong wrong : CompilerMistakes.ALL) {
      page.append("| %s | `%s` | `%s` |\n".formatted(wrong.title(), wrong.code(), wrong.instead()));
    }
    return page.append(KOTLIN).toString();
  }

  static List<Mistake> of(Class<? extends Mistakes> group) throws IOException {
    return MISTAKE.matcher(source(group)).results().map(found -> mistake(group, found)).toList();
  }

  private static Mistake mistake(Class<? extends Mistakes> group, MatchResult found) {
    String[] comment = comment(found.group(1)).split("\\. ", 2);
    String advice = comment.length > 1 ? comment[1] + "." : "";
    String code = found.group(3).stripIndent().replaceFirst("(?m)^return (?=.*\\()", "");
    return new Mistake(
        group, comment[0], advice, found.group(2), code.replace("\nreturn \"\";", ""));
  }

  private static String comment(String javadoc) {
    return javadoc
        .replaceAll("\\s*\n\\s*\\*\\s*|^\\s*\\*\\s", " ")
        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
        .strip();
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
