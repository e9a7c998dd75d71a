package io.github.fluentecs.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to keep loaded classes from one run for the next.
 *
 * @param title its name
 * @param write the option that writes the file at the end of a run, but for the file
 * @param read the option that reads it, but for the file
 * @param strict the option with which a file that cannot be used ends the JVM
 */
record Recipe(String title, String write, String read, String strict) {
  private static final String C1 = "-XX:TieredStopAtLevel=1";

  private static final Recipe APP_CDS =
      new Recipe("AppCDS", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=", "-Xshare:on");

  private static final Recipe AOT_CACHE =
      new Recipe("AOT cache", "-XX:AOTCacheOutput=", "-XX:AOTCache=", "-XX:AOTMode=on");

  /** Those that this JVM knows. */
  static List<Recipe> ofThisJvm() {
    return Runtime.version().feature() >= 25 ? List.of(APP_CDS, AOT_CACHE) : List.of(APP_CDS);
  }

  /** Runs a program once to write the file, and returns the programs that read it. */
  List<Program> prepare(Program program, String task, Map<String, String> environment)
      throws IOException {
    Path file = Files.createTempDirectory("start").resolve("classes");
    program.with("", write + file).run(task, environment);
    if (!Files.exists(file)) {
      throw new IllegalStateException(title + " wrote no file");
    }
    List<Program> prepared = new ArrayList<>();
    prepared.add(program.with(", " + title, read + file, strict));
    prepared.add(program.with(", " + title + ", C1", read + file, strict, C1));
    return prepared;
  }
}
