package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;

/**
 * A documented constraint on one member of a request. Immutable and thread-safe.
 *
 * @param id its id on the page of rules, for example {@code CP-6}
 * @param level how a request that breaks it is treated
 * @param path the constrained member; {@code []} is a position in a list
 * @param allowed what ECS allows; follows the word "allowed" in messages
 * @param remedy the suggested action, a sentence
 * @param source where ECS documents it
 */
public record Constraint(
    String id, Level level, String path, String allowed, String remedy, String source) {
  /**
   * Checks that no value is null.
   *
   * @param id its id on the page of rules, for example {@code CP-6}
   * @param level how a request that breaks it is treated
   * @param path the constrained member; {@code []} is a position in a list
   * @param allowed what ECS allows; follows the word "allowed" in messages
   * @param remedy the suggested action, a sentence
   * @param source where ECS documents it
   */
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
   * @param path the constrained member
   * @param allowed what ECS allows
   * @param remedy the suggested action
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
   * @param path the constrained member
   * @param allowed what ECS allows today
   * @param remedy the suggested action
   * @param source where ECS documents it
   * @return the constraint
   */
  public static Constraint soft(
      String id, String path, String allowed, String remedy, String source) {
    return new Constraint(id, Level.SOFT, path, allowed, remedy, source);
  }

  /**
   * Makes a constraint that is reported as advice and never refuses a request.
   *
   * @param id its id
   * @param path the constrained member
   * @param allowed what is advised
   * @param remedy the suggested action
   * @param source where it is documented, and what shows that ECS accepts otherwise
   * @return the constraint
   */
  public static Constraint advice(
      String id, String path, String allowed, String remedy, String source) {
    return new Constraint(id, Level.ADVICE, path, allowed, remedy, source);
  }

  /**
   * Makes a constraint that requires a member of a request; its id is {@code Operation/member}.
   *
   * @param operation the operation's wire name
   * @param member the member's name
   * @return the constraint
   */
  public static Constraint required(String operation, String member) {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(operation, "operation");
    return hard(
        operation + "/" + member,
        member,
        "a value (required)",
        "Set " + member + ".",
        operation + " request, required members");
  }

  /**
   * Returns this constraint for a structure at a path in a request.
   *
   * @param place the path of the structure
   * @return a copy whose path starts with that path
   */
  public Constraint at(String place) {
    Objects.requireNonNull(place, "place");
    return new Constraint(id, level, join(place, path), allowed, remedy, source);
  }

  /**
   * Returns constraints for a structure at a path in a request.
   *
   * @param place the path of the structure
   * @param constraints with paths relative to the structure
   * @return copies whose paths start with that path
   */
  public static List<Constraint> at(String place, List<Constraint> constraints) {
    Objects.requireNonNull(place, "place");
    Arguments.requireItems("constraints", constraints);
    return constraints.stream().map(constraint -> constraint.at(place)).toList();
  }

  /**
   * Joins two paths.
   *
   * @param place the outer path; empty for the request itself
   * @param path the inner path; empty for the outer one itself
   * @return the whole path
   */
  public static String join(String place, String path) {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(path, "path");
    boolean direct = place.isEmpty() || path.isEmpty() || path.charAt(0) == '[';
    return direct ? place + path : place + "." + path;
  }
}
