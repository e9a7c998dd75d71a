package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Level;

/**
 * Makes constraints of RegisterTaskDefinition, whose ids and sources follow from their places. An
 * id is the operation, the path without brackets, and a word where a place has several constraints.
 */
enum ConstraintsOf {
  /** With paths from the request on. */
  TASK("RegisterTaskDefinition/", "RegisterTaskDefinition request, "),

  /** With paths from a container on. */
  CONTAINER("RegisterTaskDefinition/containerDefinitions.", "ContainerDefinition members, ");

  private final String prefix;
  private final String source;

  ConstraintsOf(String prefix, String source) {
    this.prefix = prefix;
    this.source = source;
  }

  Constraint required(String path) {
    return hard(path, "", "a value (required)", "Give it.");
  }

  Constraint hard(String path, String word, String allowed, String remedy) {
    return of(Level.HARD, path, word, allowed, remedy);
  }

  Constraint soft(String path, String word, String allowed, String remedy) {
    return of(Level.SOFT, path, word, allowed, remedy);
  }

  Constraint advice(String path, String word, String allowed, String remedy) {
    return of(Level.ADVICE, path, word, allowed, remedy);
  }

  /** Makes advice on what documents demand and ECS was seen not to enforce. */
  Constraint accepted(String path, String word, String allowed, String remedy, String evidence) {
    Constraint advice = advice(path, word, allowed, remedy);
    return Constraint.advice(
        advice.id(),
        path,
        allowed,
        remedy,
        advice.source() + "; ECS accepts otherwise: " + evidence);
  }

  private Constraint of(Level level, String path, String word, String allowed, String remedy) {
    String member = path.replace("[]", "");
    String id = prefix + member + (word.isEmpty() ? "" : "/" + word);
    return new Constraint(id, level, path, allowed, remedy, source + member);
  }
}
