package io.github.fluentecs.core.placement;

import io.github.fluentecs.core.rule.internal.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Formats names and values for the cluster query language. */
final class Literal {
  /**
   * The characters of unquoted values, in addition to letters and digits; all that attribute values
   * allow.
   */
  private static final String IN_WORDS = "-_.:/@\\*+?^$";

  private static final Set<String> OPERATORS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "not_in",
          "exists",
          "not_exists",
          "equals",
          "not_equals",
          "matches",
          "not_matches",
          "greater_than",
          "greater_than_equal",
          "less_than",
          "less_than_equal");

  private Literal() {}

  /** Returns a value, in quotes if necessary. */
  static String of(String text) {
    Objects.requireNonNull(text, "text");
    return isWord(text) ? text : quoted(text);
  }

  /** Quotes a text with the kind of quotes that it does not contain; ECS documents no escape. */
  private static String quoted(String text) {
    char quote = text.indexOf('\'') < 0 ? '\'' : '"';
    if (text.indexOf(quote) >= 0) {
      throw new IllegalArgumentException(
          "a value with both kinds of quotes cannot be written: " + text);
    }
    return quote + text + quote;
  }

  /** Returns the name of an attribute, which cannot be quoted. */
  static String name(String text) {
    boolean valid =
        !text.isEmpty() && Texts.only(text, c -> Texts.nameCharacter(c) || "./\\".indexOf(c) >= 0);
    if (!valid) {
      throw new IllegalArgumentException(
          "an attribute's name has letters, digits and - _ . / \\ only (rule AT-1): " + text);
    }
    return text;
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && Texts.only(text, c -> Texts.nameCharacter(c) || IN_WORDS.indexOf(c) >= 0)
        && !OPERATORS.contains(text.toLowerCase(Locale.ROOT));
  }
}
