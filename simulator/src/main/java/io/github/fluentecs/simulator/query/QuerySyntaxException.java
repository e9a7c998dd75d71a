package io.github.fluentecs.simulator.query;

/** An expression cannot be read; the message tells where and why. */
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * A mistake in an expression.
   *
   * @param position the character at which it was seen, counted from 1
   * @param problem what is wrong there
   */
  QuerySyntaxException(int position, String problem) {
    super("at character " + position + ": " + problem, null, false, false);
    this.position = position;
  }

  /**
   * Where the mistake is.
   *
   * @return the number of the character, counted from 1; one behind the last where something is
   *     missing at the end
   */
  public int position() {
    return position;
  }
}
