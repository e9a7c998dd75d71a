package io.github.fluentecs.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.benchmarks.report.Section.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path docs;

  @Test
  void add_sections_writesThePage() throws IOException {
    new Archive(docs).add(List.of(section("call", 1.02), section("bulk", 1.5)), false);

    assertThat(Files.readString(docs.resolve("performance.md")))
        .contains("## " + System.getProperty("java.vm.name"))
        .contains("| RunTask | 54,968 | 1.02 |")
        .contains("- ours / raw: 1.02, at most 1.05: kept")
        .contains("- ours / raw: 1.5, at most 1.05: **not kept**")
        .doesNotContain("quick run");
  }

  @Test
  void add_sectionsOfTheSameSubject_replacesThemAndKeepsOthers() throws IOException {
    Archive archive = new Archive(docs);
    archive.add(List.of(section("call", 1.2), section("bulk", 1.3)), false);
    archive.add(List.of(section("call", 0.9)), true);

    assertThat(Files.readString(docs.resolve("performance.md")))
        .contains("ours / raw: 0.9, at most", "ours / raw: 1.3, at most", "a quick run")
        .doesNotContain("ours / raw: 1.2, at most");
  }

  private static Section section(String id, double ratio) {
    return new Section(
        id,
        "The subject " + id,
        "What was run.",
        List.of("call", "bytes", "ratio"),
        List.of(List.of("RunTask", 54_968, ratio)),
        List.of(new Budget("ours / raw", ratio, 1.05)));
  }
}
