package io.github.fluentecs.core.rule;

import java.util.Objects;

/**
 * A documented constraint in words, independent of the operations that it binds.
 *
 * @param id the id under which the project's rule page lists it, for example {@code CP-6}
 * @param level whether it can be relaxed
 * @param allowed what ECS allows, as it reads behind "allowed"
 * @param remedy what to do, a sentence
 * @param source where ECS documents it
 */
public record Constraint(String id, Level level, String allowed, String remedy, String source) {
  /** Refuses nulls. */
  public Constraint {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(source, "source");
  }

  /**
   * Makes a constraint that always applies.
   *
   * @param id its id
   * @param allowed what ECS allows
   * @param remedy what to do
   * @param source where ECS documents it
   * @return the constraint
   */
  public static Constraint hard(String id, String allowed, String remedy, String source) {
    return new Constraint(id, Level.HARD, allowed, remedy, source);
  }

  /**
   * Makes a constraint that can be relaxed by its id.
   *
   * @param id its id
   * @param allowed what ECS allows today
   * @param remedy what to do
   * @param source where ECS documents it
   * @return the constraint
   */
  public static Constraint soft(String id, String allowed, String remedy, String source) {
    return new Constraint(id, Level.SOFT, allowed, remedy, source);
  }
}
