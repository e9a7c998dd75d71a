package io.github.fluentecs.processor;

import java.util.regex.Pattern;

/**
 * The text of a generated class. Immutables checks single values and items, but not the array, the
 * iterable, the map or the optional that holds them; a null there has the JVM's message, which for
 * an array has no name. A line is added to each such method that requires the parameter by name.
 */
final class BuilderText {
  private static final Pattern METHOD =
      Pattern.compile(
          "^( *)public (?:final )?[\\w.]*Builder \\w+\\("
              + "(?:[^()@,]*[.]{3}|(?:[\\w.]*[.])?(?:Iterable|Map|Entry|Optional\\w*)\\b[^()@]*)"
              + " (\\w+)\\) \\{$",
          Pattern.MULTILINE);

  private BuilderText() {}

  /**
   * Adds the checks.
   *
   * @param source a generated class
   * @return the same class, in which a null that should hold values is named by its parameter
   */
  static String withChecks(String source) {
    return METHOD
        .matcher(source)
        .replaceAll("$0\n$1  java.util.Objects.requireNonNull($2, \"$2\");");
  }
}
