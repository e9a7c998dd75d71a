package io.github.fluentecs.core.rule.internal;

import java.util.Collection;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Predicates on texts and lists, without regular expressions. Lengths are in code points. */
public final class Texts {
  private Texts() {}

  /**
   * Returns whether a member has a value.
   *
   * @param value a member of a request
   * @return false for null, an empty text and an empty list
   */
  public static boolean present(@Nullable Object value) {
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    return value instanceof Collection<?> list ? !list.isEmpty() : value != null;
  }

  /**
   * Returns whether a text has a length.
   *
   * @param text the text
   * @param min the shortest, in code points
   * @param max the longest, in code points
   * @return whether it lies between
   */
  public static boolean hasLength(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    return length >= min && length <= max;
  }

  /**
   * Returns whether a text has no code point outside an alphabet.
   *
   * @param text the text
   * @param alphabet the allowed code points
   * @return true when all are allowed
   */
  public static boolean only(String text, IntPredicate alphabet) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!alphabet.test(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  /**
   * Returns whether a text ends with a whole number.
   *
   * @param text the text
   * @param from where the number begins
   * @return true when at least one character is there, and all are ASCII digits
   */
  public static boolean numberFrom(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < text.length();
  }

  /**
   * Returns whether a code point is allowed in ECS names: ASCII letters, digits, hyphen and
   * underscore.
   *
   * @param c a code point
   * @return true when it is allowed
   */
  public static boolean nameCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /**
   * Returns whether a text is a name of 1 to 255 {@linkplain #nameCharacter name characters}.
   *
   * @param text the text
   * @return false for an empty text too
   */
  public static boolean isName(String text) {
    int length = text.length();
    if (length == 0 || length > 255) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!nameCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a code point is allowed in client tokens: visible ASCII.
   *
   * @param c a code point
   * @return true when it is allowed
   */
  public static boolean printable(int c) {
    return c >= 33 && c <= 126;
  }
}
