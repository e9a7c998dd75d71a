package io.github.fluentecs.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * A documented constraint on one place of a request. Immutable and thread-safe.
 *
 * @param id the id under which the page of rules lists it, for example {@code CP-6}
 * @param level what happens where it is broken
 * @param path the place it speaks of, with {@code []} where a position in a list belongs
 * @param allowed what ECS allows, as it reads behind "allowed"
 * @param remedy what to do, a sentence
 * @param source where ECS documents it
 */
public record Constraint(
    String id, Level level, String path, String allowed, String remedy, String source) {
  /** Refuses nulls. */
  public Constraint {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(source, "source");
  }

  /**
   * Makes a constraint that refuses requests.
   *
   * @param id its id
   * @param path the place it speaks of
   * @param allowed what ECS allows
   * @param remedy what to do
   * @param source where ECS documents it
   * @return the constraint
   */
  public static Constraint hard(
      String id, String path, String allowed, String remedy, String source) {
    return new Constraint(id, Level.HARD, path, allowed, remedy, source);
  }

  /**
   * Makes a constraint that refuses requests and can be relaxed by its id.
   *
   * @param id its id
   * @param path the place it speaks of
   * @param allowed what ECS allows today
   * @param remedy what to do
   * @param source where ECS documents it
   * @return the constraint
   */
  public static Constraint soft(
      String id, String path, String allowed, String remedy, String source) {
    return new Constraint(id, Level.SOFT, path, allowed, remedy, source);
  }

  /**
   * Makes a constraint that is told and never refuses a request.
   *
   * @param id its id
   * @param path the place it speaks of
   * @param allowed what is advised
   * @param remedy what to do
   * @param source where it is documented, and what shows that ECS accepts otherwise
   * @return the constraint
   */
  public static Constraint advice(
      String id, String path, String allowed, String remedy, String source) {
    return new Constraint(id, Level.ADVICE, path, allowed, remedy, source);
  }

  /**
   * Makes a constraint that demands a member of a request; its id is {@code Operation/member}.
   *
   * @param operation the operation's wire name
   * @param member the member's name
   * @return the constraint
   */
  public static Constraint required(String operation, String member) {
    return hard(
        operation + "/" + member,
        member,
        "a value (required)",
        "Set " + member + ".",
        operation + " request, required members");
  }

  /**
   * Returns this constraint on a structure that stands somewhere in a request.
   *
   * @param place where the structure stands
   * @return a copy whose path begins with that place
   */
  public Constraint at(String place) {
    return new Constraint(id, level, join(place, path), allowed, remedy, source);
  }

  /**
   * Returns constraints on a structure that stands somewhere in a request.
   *
   * @param place where the structure stands
   * @param constraints with paths from the structure on
   * @return copies whose paths begin with that place
   */
  public static List<Constraint> at(String place, List<Constraint> constraints) {
    return constraints.stream().map(constraint -> constraint.at(place)).toList();
  }

  /**
   * Joins two paths.
   *
   * @param place the outer path; empty for the request itself
   * @param path the inner path; empty for the place itself
   * @return the whole path
   */
  public static String join(String place, String path) {
    boolean direct = place.isEmpty() || path.isEmpty() || path.charAt(0) == '[';
    return direct ? place + path : place + "." + path;
  }
}
