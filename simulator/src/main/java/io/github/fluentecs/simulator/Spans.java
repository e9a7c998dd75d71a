package io.github.fluentecs.simulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Spans of time as people write them: seconds, or a duration of ISO 8601. */
final class Spans {
  private Spans() {}

  /**
   * Reads a span, which time can be moved by at once.
   *
   * @throws IllegalArgumentException if it is neither seconds nor a duration, or negative
   */
  static Duration parse(String text) {
    try {
      Duration span = text.matches("[+-]?[0-9.].*") ? seconds(text) : Duration.parse(text);
      if (span.compareTo(VirtualTime.LONGEST) > 0) {
        throw new IllegalArgumentException("at most " + VirtualTime.LONGEST + ", not " + text);
      }
      if (!span.isNegative()) {
        return span;
      }
    } catch (ArithmeticException | NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(problem(text), e);
    }
    throw new IllegalArgumentException(problem(text));
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
  }

  private static String problem(String text) {
    return "seconds or a duration such as PT10M are needed, not " + text;
  }
}
