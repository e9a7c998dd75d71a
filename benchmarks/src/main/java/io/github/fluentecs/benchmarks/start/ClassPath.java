package io.github.fluentecs.benchmarks.start;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The class path of this JVM, in jars only: archives of classes take no directories. */
final class ClassPath {
  static final String JARS =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(Path::of)
          .map(ClassPath::jar)
          .map(Path::toString)
          .collect(joining(File.pathSeparator));

  private ClassPath() {}

  /** The build puts the jar of a directory of classes beside it. */
  private static Path jar(Path entry) {
    if (!Files.isDirectory(entry)) {
      return entry;
    }
    try (Stream<Path> beside = Files.list(entry.resolveSibling("."))) {
      return beside
          .filter(file -> file.toString().endsWith("-SNAPSHOT.jar"))
          .findFirst()
          .orElse(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
