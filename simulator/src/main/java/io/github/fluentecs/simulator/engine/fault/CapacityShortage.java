package io.github.fluentecs.simulator.engine.fault;

import java.util.List;

/**
 * The zones that have no room for a task.
 *
 * @param zones their names, or {@link #ANY}
 */
public record CapacityShortage(List<String> zones) {
  /** Stands for every zone. */
  static final String ANY = "";

  public boolean strikes(String zone) {
    return zones.contains(ANY) || zones.contains(zone);
  }
}
