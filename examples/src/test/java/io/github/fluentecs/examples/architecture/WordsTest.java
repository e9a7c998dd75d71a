package io.github.fluentecs.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, messages and pages avoid a short list of unclear expressions. */
class WordsTest {
  private static final Path ROOT = Path.of("..");

  private static final List<String> MODULES =
      List.of("core", "dsl", "waiters", "workflows", "simulator", "examples");

  /** Each with a plain replacement: anyone, entry point, should or must, required, and so on. */
  private static final Pattern UNCLEAR =
      Pattern.compile(
          ("\\b(?:whoever|doors?|shall|looks? alone|for those who|what is lacking"
                  + "|what there is less of|one must be given|were asked for|unless said otherwise"
                  + "|cannot be said|otherwise than|somebody|stays? off the wire)\\b")
              .replace(" ", " +"),
          Pattern.CASE_INSENSITIVE);

  /** Comments and string literals; a character literal, so that its quote starts no string. */
  private static final Pattern TEXT =
      Pattern.compile(
          "/\\*[\\s\\S]*?\\*/|//[^\\n]*|\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\""
              + "|'(?:\\\\.|[^'\\\\])++'");

  @Test
  void sources_ofAllModules_useNoUnclearExpression() {
    assertThat(MODULES.stream().flatMap(WordsTest::sources).flatMap(WordsTest::unclearIn))
        .isEmpty();
  }

  @Test
  void pages_useNoUnclearExpression() {
    assertThat(pages().flatMap(WordsTest::unclearIn)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Tells from looks\n * alone whether. */",
        "int a; // whoever",
        "String b = \"any value, but one must be given\";"
      })
  void unclear_expression_isFoundWithItsLine(String source) {
    assertThat(unclear("A.java", source, texts(source)))
        .hasSize(1)
        .first()
        .asString()
        .contains(":");
  }

  @Test
  void unclear_code_isIgnored() {
    String source = "char quote = '\"'; int shall = doors;";

    assertThat(unclear("A.java", source, texts(source))).isEmpty();
  }

  private static Stream<Path> sources(String module) {
    return files(ROOT.resolve(module).resolve("src/main"), ".java");
  }

  private static Stream<Path> pages() {
    return Stream.concat(
        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "site/index.md", "site/api.md")
            .map(ROOT::resolve),
        files(ROOT.resolve("docs"), ".md"));
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> unclearIn(Path file) {
    try {
      String source = Files.readString(file);
      String name = ROOT.relativize(file).toString();
      return unclear(name, source, name.endsWith(".java") ? texts(source) : source).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a finding for each unclear expression: file, line and expression. */
  private static List<String> unclear(String file, String source, String texts) {
    return UNCLEAR
        .matcher(joined(texts))
        .results()
        .map(found -> file + ":" + line(source, found.start()) + ": " + found.group())
        .toList();
  }

  /** Returns the source with all code blanked, so that positions stay the same. */
  private static String texts(String source) {
    StringBuilder texts = new StringBuilder(source.replaceAll("[^\\n]", " "));
    Matcher text = TEXT.matcher(source);
    while (text.find()) {
      texts.replace(text.start(), text.end(), text.group());
    }
    return texts.toString();
  }

  /** Replaces line breaks and the stars of comments with blanks: expressions wrap. */
  private static String joined(String texts) {
    return texts.replaceAll("[\\n*]", " ");
  }

  private static int line(String source, int position) {
    return 1 + (int) source.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
