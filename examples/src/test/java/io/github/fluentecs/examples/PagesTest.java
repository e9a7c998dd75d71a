package io.github.fluentecs.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every piece of code on these pages stands in one of its sources, and so compiles. */
class PagesTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  /** Parentheses in parentheses in parentheses. */
  private static final Pattern GET =
      Pattern.compile(
          "(?:execute|await)\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)\\.get\\(\\)");

  private static final Path HERE = Path.of("src/test/java/io/github/fluentecs/examples");

  @ParameterizedTest
  @CsvSource({
    "README.md, ReadmeTest",
    "docs/waiters.md, WaitersPage",
    "docs/commands.md, CommandsPage",
    "docs/deployments.md, ReleasesPage RolloutsPage ChecksAndCanariesPage",
    "docs/jobs.md, JobsPage",
    "docs/first-steps.md, FirstStepsPage",
    "docs/fleets.md, RotationsPage ClustersAndLeasesPage",
    "docs/failures.md, FailuresPage",
    "docs/testing.md, TestingPage",
    "docs/observing.md,"
        + " integrations/micrometer/src/test/java/io/github/fluentecs/micrometer/ObservingPage",
    "docs/events.md, integrations/sqs/src/test/java/io/github/fluentecs/sqs/EventsPage",
    "docs/temporal.md,"
        + " integrations/temporal/src/test/java/io/github/fluentecs/temporal/TemporalPage",
    "docs/spring.md, consumers/src/it/spring-boot/src/main/java/com/acme/Deployer"
        + " consumers/src/it/spring-boot/src/test/java/com/acme/DeployerTest"
        + " integrations/spring-boot/src/test/java/io/github/fluentecs/spring/SpringPageTest"
  })
  void page_everyPieceOfCode_compiles(String page, String types) throws IOException {
    StringBuilder code = new StringBuilder();
    for (String type : types.split(" ", -1)) {
      code.append(Files.readString(source(type)));
    }
    String source = withoutBlanks(code.toString());
    List<String> pieces =
        CODE.matcher(Files.readString(Path.of("..").resolve(page)))
            .results()
            .map(MatchResult::group)
            .map(piece -> piece.substring("```java\n".length(), piece.length() - "```".length()))
            .toList();

    assertThat(pieces)
        .hasSizeGreaterThan(2)
        .allSatisfy(piece -> assertThat(source).contains(withoutBlanks(statements(piece))))
        .allSatisfy(piece -> assertThat(imports(piece)).allMatch(source::contains));
  }

  @ParameterizedTest
  @CsvSource({"kotlin, .main.kts", "groovy, .groovy"})
  void languages_everyPieceOfCode_standsInAScript(String language, String ending)
      throws IOException {
    StringBuilder scripts = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(ending)).toList()) {
        scripts.append(withoutBlanks(Files.readString(file)));
      }
    }
    List<String> pieces =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/languages.md")))
            .results()
            .map(found -> withoutBlanks(found.group(1)))
            .toList();

    assertThat(pieces)
        .hasSize(3)
        .allSatisfy(piece -> assertThat(scripts.toString()).contains(piece));
  }

  /** On a failure Vavr's {@code get()} throws an exception that knows nothing of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "commands",
        "deployments",
        "failures",
        "first-steps",
        "observing",
        "spring",
        "temporal",
        "testing",
        "waiters"
      })
  void page_valueOfAnEither_isNotTakenByGet(String page) throws IOException {
    String code = withoutBlanks(Files.readString(Path.of("../docs", page + ".md")));

    assertThat(GET.matcher(code).results().map(MatchResult::group)).isEmpty();
  }

  /** The whole file, of a build that is run with the installed artifacts. */
  @Test
  void pom_ofFirstSteps_isThatOfAForeignBuild() throws IOException {
    String ours = Files.readString(Path.of("../pom.xml"));
    String foreign = Files.readString(Path.of("../consumers/src/it/class-path/pom.xml"));
    for (String name : List.of("junit", "slf4j")) {
      foreign = foreign.replace("@" + name + ".version@", version("<" + name + ".version>", ours));
    }
    foreign = foreign.replace("@project.version@", version("<version>", ours));

    assertThat(Files.readString(Path.of("../docs/first-steps.md")))
        .contains("```xml\n" + foreign + "```");
  }

  private static String version(String tag, String pom) {
    return pom.substring(pom.indexOf(tag) + tag.length()).split("<", 2)[0];
  }

  /** The source of a type: of this package, or of another module, with its folder. */
  private static Path source(String type) {
    return (type.contains("/") ? Path.of("..") : HERE).resolve(type + ".java");
  }

  private static String statements(String code) {
    return code.lines().filter(line -> !isImport(line)).collect(joining("\n"));
  }

  private static List<String> imports(String code) {
    return code.lines().filter(PagesTest::isImport).map(PagesTest::withoutBlanks).toList();
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }

  /** Ignores how lines are broken, and comments behind them. */
  private static String withoutBlanks(String text) {
    return text.replaceAll("//.*", "").replaceAll("\\s+", "");
  }
}
