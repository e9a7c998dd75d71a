package io.github.fluentecs.simulator.engine;

import java.util.List;

/**
 * The zones that have no room for a task.
 *
 * @param zones their names, or {@link #ANY}
 */
record Shortage(List<String> zones) {
  /** Stands for every zone. */
  static final String ANY = "";

  boolean strikes(String zone) {
    return zones.contains(ANY) || zones.contains(zone);
  }
}
