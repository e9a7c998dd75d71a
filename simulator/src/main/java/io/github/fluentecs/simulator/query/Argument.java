package io.github.fluentecs.simulator.query;

/**
 * A literal.
 *
 * @param text its value, without quotes
 * @param index where it stands, counted from 0
 */
record Argument(String text, int index) {
  /** This literal is not what its subject needs. */
  QuerySyntaxException isNot(String expected) {
    return QueryText.failure(index, "expected " + expected + " but found \"" + text + '"');
  }
}
