package io.github.fluentecs.core.placement;

import io.github.fluentecs.core.rule.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Names and values as the cluster query language reads them: words, or texts in quotes. */
final class Literal {
  /** What stands in words beside letters and digits; all that attribute values can hold. */
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

  static String of(String text) {
    Objects.requireNonNull(text, "text");
    return isWord(text) ? text : "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && Texts.only(text, c -> Texts.nameCharacter(c) || IN_WORDS.indexOf(c) >= 0)
        && !OPERATORS.contains(text.toLowerCase(Locale.ROOT));
  }
}
