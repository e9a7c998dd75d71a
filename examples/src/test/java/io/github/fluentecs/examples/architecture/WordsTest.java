package io.github.fluentecs.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that made readers stop, and may not come back into sources and documents. */
class WordsTest {
  private static final Path PROJECT = Path.of("..");

  private static final Pattern RETIRED =
      Pattern.compile(
          "\\bwhoever\\b|\\bdoors\\b|looks alone|what there is less of|one must be given",
          Pattern.CASE_INSENSITIVE);

  @Test
  void texts_ofSourcesAndDocuments_haveNoRetiredWord() {
    assertThat(texts().flatMap(WordsTest::retired)).isEmpty();
  }

  @Test
  void retired_lineWithSuchAWord_isFound() {
    assertThat(RETIRED.matcher("any value, but one must be given").find()).isTrue();
  }

  private static Stream<Path> texts() {
    return Stream.concat(
        Stream.of("core", "dsl", "waiters", "simulator", "examples")
            .flatMap(module -> files(PROJECT.resolve(module).resolve("src/main"), ".java")),
        Stream.concat(
            files(PROJECT.resolve("docs"), ".md"),
            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(PROJECT::resolve)));
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> retired(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return IntStream.range(0, lines.size())
        .filter(i -> RETIRED.matcher(lines.get(i)).find())
        .mapToObj(i -> file + ":" + (i + 1) + " " + lines.get(i).strip());
  }
}
