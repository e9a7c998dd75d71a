package io.github.fluentecs.benchmarks.report;

import java.util.List;

/** One subject of the benchmarks. */
public interface Suite {
  /**
   * Returns the name on the command line.
   *
   * @return one word
   */
  String id();

  /**
   * Runs it.
   *
   * @param quick whether to be short, for trying out
   * @return its figures
   * @throws Exception when it cannot run
   */
  List<Section> run(boolean quick) throws Exception;
}
