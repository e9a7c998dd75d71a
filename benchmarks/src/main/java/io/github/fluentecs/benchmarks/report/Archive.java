package io.github.fluentecs.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The directory in which reports are kept: a file of figures for each JDK, and one page of all. */
public final class Archive {
  private final Path docs;

  /**
   * Makes an archive.
   *
   * @param docs the directory of documents
   */
  public Archive(Path docs) {
    this.docs = docs;
  }

  /**
   * Adds figures of this JVM to those of its JDK, and writes the page anew.
   *
   * @param sections the figures
   * @param quick whether they come from a short run
   * @throws IOException when a file cannot be read or written
   */
  public void add(List<Section> sections, boolean quick) throws IOException {
    Machine here = Machine.here(quick);
    Path file = docs.resolve("performance/jdk" + Runtime.version().feature() + ".json");
    Report old = Files.exists(file) ? Report.read(file) : new Report(here, List.of());
    old.with(here, sections).write(file);
    Files.writeString(docs.resolve("performance.md"), Page.of(reports()));
  }

  private List<Report> reports() throws IOException {
    try (var files = Files.list(docs.resolve("performance"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Report::read)
          .toList();
    }
  }
}
