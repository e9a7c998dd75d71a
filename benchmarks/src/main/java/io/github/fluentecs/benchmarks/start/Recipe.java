package io.github.fluentecs.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

  /** Returns two programs started from what a run of theirs left behind, without and with C1. */
  List<Pair> prepare(Program raw, Program ours, Launcher launcher) throws IOException {
    String rawFile = write(raw, launcher);
    String oursFile = write(ours, launcher);
    return List.of(
        new Pair(title, raw.with(rawFile, strict), ours.with(oursFile, strict)),
        new Pair(title + ", C1", raw.with(rawFile, strict, C1), ours.with(oursFile, strict, C1)));
  }

  /** Runs a program once, and returns the option that reads what it left behind. */
  private String write(Program program, Launcher launcher) throws IOException {
    Path file = Files.createTempDirectory("start").resolve("classes");
    double unused = launcher.run(program.with(write + file));
    if (!Files.exists(file)) {
      throw new IllegalStateException(title + " wrote no file");
    }
    return read + file;
  }
}
