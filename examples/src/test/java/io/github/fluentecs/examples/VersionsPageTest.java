package io.github.fluentecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of what works with what names the builds that hold it, and their versions. */
class VersionsPageTest {
  private static final Path CONSUMERS = Path.of("../consumers/src/it");

  @Test
  void table_everyForeignBuild_isNamed() throws IOException {
    try (Stream<Path> builds = Files.list(CONSUMERS)) {
      List<String> names =
          builds.filter(Files::isDirectory).map(build -> build.getFileName().toString()).toList();

      assertThat(names).hasSizeGreaterThan(5);
      assertThat(names)
          .allSatisfy(name -> assertThat(page()).contains("](../consumers/src/it/" + name + ")"));
    }
  }

  @ParameterizedTest
  @CsvSource({"JUnit, junit, junit", "[Spring Boot], spring-boot, spring-boot"})
  void row_everyProfileOfItsBuild_isNamed(String row, String build, String property)
      throws IOException {
    List<String> versions =
        found("<" + property + "\\.version>(\\d+\\.\\d+)", CONSUMERS.resolve(build + "/pom.xml"));

    assertThat(versions).hasSizeGreaterThan(1);
    assertThat(row(row)).contains(versions);
  }

  @ParameterizedTest
  @CsvSource({
    "AWS SDK for Java v2, aws\\.oldest",
    "AWS SDK for Java v2, aws\\.version",
    "[Kotlin], kotlin\\.version",
    "[Groovy], groovy\\.version"
  })
  void row_versionOfTheBuild_isNamed(String row, String property) throws IOException {
    String pattern = "<" + property + ">([\\d.]+)";
    String ours =
        Stream.of("../pom.xml", "../consumers/pom.xml")
            .flatMap(file -> found(pattern, Path.of(file)).stream())
            .findFirst()
            .orElseThrow();
    String shown = row.startsWith("[") ? ours.substring(0, ours.lastIndexOf('.')) : ours;

    assertThat(row(row)).contains(shown);
  }

  private static List<String> found(String pattern, Path file) {
    try {
      return Pattern.compile(pattern)
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String start) throws IOException {
    return page().lines().filter(line -> line.startsWith("| " + start)).findFirst().orElseThrow();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/versions.md"));
  }
}
