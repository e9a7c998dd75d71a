package io.github.fluentecs.benchmarks;

import io.github.fluentecs.benchmarks.bulk.BulkSuite;
import io.github.fluentecs.benchmarks.call.CallSuite;
import io.github.fluentecs.benchmarks.growth.GrowthSuite;
import io.github.fluentecs.benchmarks.report.Archive;
import io.github.fluentecs.benchmarks.report.Section;
import io.github.fluentecs.benchmarks.report.Suite;
import io.github.fluentecs.benchmarks.start.StartSuite;
import io.github.fluentecs.benchmarks.waiting.WaitingSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes the figures and writes them down. */
public final class Figures {
  private static final List<Suite> SUITES =
      List.of(
          new CallSuite(),
          new BulkSuite(),
          new WaitingSuite(),
          new GrowthSuite(),
          new StartSuite());

  private Figures() {}

  /**
   * Runs suites, and writes {@code performance/jdk<version>.json} and {@code performance.md}.
   *
   * @param args the directory of documents, {@code quick} for a short run, and the names of the
   *     suites; none means all
   * @throws Exception when a suite cannot run
   */
  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(List.of(args));
    Archive archive = new Archive(Path.of(words.remove(0)));
    boolean quick = words.remove("quick");
    for (Suite suite : SUITES) {
      if (words.isEmpty() || words.contains(suite.id())) {
        List<Section> sections = suite.run(quick);
        archive.add(sections, quick);
        System.out.println(suite.id() + " is done");
      }
    }
  }
}
