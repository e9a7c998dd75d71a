package io.github.fluentecs.core.diff;

import java.util.Objects;
import java.util.Optional;

/**
 * A member that differs. Values are JSON, with secrets masked as {@code ***}, as {@code
 * EcsCommand.describe()} masks them. Immutable and thread-safe.
 *
 * @param path the member, {@code containerDefinitions[app].image}; items of lists without an order
 *     are named by what tells them apart, others by their index
 * @param found what is there; absent where nothing is
 * @param desired what is desired; absent where nothing is
 * @param deploys whether ECS starts a deployment for this member of a service
 */
public record Difference(
    String path, Optional<String> found, Optional<String> desired, boolean deploys) {

  /**
   * Checks that no component is null.
   *
   * @param path the member, {@code containerDefinitions[app].image}; items of lists without an
   *     order are named by what tells them apart, others by their index
   * @param found what is there; absent where nothing is
   * @param desired what is desired; absent where nothing is
   * @param deploys whether ECS starts a deployment for this member of a service
   */
  public Difference {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(desired, "desired");
  }

  /** Returns the path, what is there and what is desired, in a line. */
  @Override
  public String toString() {
    return path + ": " + found.orElse("nothing") + " -> " + desired.orElse("nothing");
  }
}
