package io.github.fluentecs.simulator.query;

/** A regular expression that could take more than linear time; the message names what in it. */
final class UnsupportedPatternException extends Exception {
  private static final long serialVersionUID = 1L;

  UnsupportedPatternException(String what) {
    super(what, null, false, false);
  }
}
