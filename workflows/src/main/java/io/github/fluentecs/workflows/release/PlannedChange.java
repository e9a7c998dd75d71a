package io.github.fluentecs.workflows.release;

import java.util.Objects;

/**
 * One change that a release would make. Immutable; holds no value of an environment variable.
 *
 * @param path where, for example {@code containerDefinitions[app].image}
 * @param from what is there now; empty if nothing is, {@code ***} for the value of a variable
 * @param to what would be there, likewise
 */
public record PlannedChange(String path, String from, String to) {
  /**
   * Refuses nulls.
   *
   * @param path where, for example {@code containerDefinitions[app].image}
   * @param from what is there now; empty if nothing is, {@code ***} for the value of a variable
   * @param to what would be there, likewise
   */
  public PlannedChange {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** Returns the change in one line. */
  @Override
  public String toString() {
    return path + ": " + shown(from) + " -> " + shown(to);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(absent)" : value;
  }
}
