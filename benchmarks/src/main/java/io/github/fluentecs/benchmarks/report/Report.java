package io.github.fluentecs.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one JDK.
 *
 * @param machine where they were taken
 * @param sections the subjects
 */
public record Report(Machine machine, List<Section> sections) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Copies the list. */
  public Report {
    sections = List.copyOf(sections);
  }

  static Report read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Report.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Puts sections in the place of those of the same subject; others stay as they were. */
  Report with(Machine taken, List<Section> fresh) {
    Map<String, Section> all = new LinkedHashMap<>();
    sections.forEach(section -> all.put(section.id(), section));
    fresh.forEach(section -> all.put(section.id(), section));
    return new Report(taken, List.copyOf(all.values()));
  }
}
