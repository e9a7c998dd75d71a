package io.github.fluentecs.simulator.fault;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of the form {@code name=value}, written and read; a value with blanks is quoted. */
final class FaultTokens {
  private static final Pattern WORD =
      Pattern.compile("([A-Za-z]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"]\\S*)(?:\\s+|$)");

  /** So that instants computed with it stay within what there is of time. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  /** Reads words; they are consumed by the methods that look them up. */
  static FaultTokens read(String text) {
    FaultTokens words = new FaultTokens();
    Matcher matcher = WORD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("expected name=value but found: " + text.substring(at));
      }
      if (words.values.put(matcher.group(1), unquoted(matcher.group(2))) != null) {
        throw new IllegalArgumentException(matcher.group(1) + " is given twice");
      }
      at = matcher.end();
    }
    return words;
  }

  void add(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }

  @Nullable String text(String name) {
    known.add(name);
    return values.remove(name);
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw new IllegalArgumentException(name + "=… is missing");
    }
    return value;
  }

  @Nullable Integer number(String name) {
    String value = text(name);
    try {
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is a whole number, not " + value, e);
    }
  }

  @Nullable Double decimal(String name) {
    String value = text(name);
    try {
      return value == null ? null : Double.valueOf(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is a number, not " + value, e);
    }
  }

  @Nullable Duration span(String name) {
    String value = text(name);
    return value == null ? null : span(name, value);
  }

  Duration requiredSpan(String name) {
    return span(name, required(name));
  }

  private static Duration span(String name, String value) {
    try {
      Duration span = Duration.parse(value);
      if (span.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(name + " is at most " + LONGEST + ", not " + value);
      }
      return span;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is a duration such as PT30S, not " + value, e);
    }
  }

  /** Refuses names that no fault of this kind has. */
  void end() {
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown: "
              + String.join(", ", values.keySet())
              + "; known here: "
              + String.join(", ", known));
    }
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }

  private static String quoted(String value) {
    boolean isPlain = !value.isEmpty() && value.chars().noneMatch(FaultTokens::needsQuotes);
    return isPlain ? value : '"' + value.replaceAll("([\"\\\\])", "\\\\$1") + '"';
  }

  private static boolean needsQuotes(int character) {
    return Character.isWhitespace(character) || character == '"' || character == '\\';
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(quoted(value)));
    return text.toString();
  }
}
