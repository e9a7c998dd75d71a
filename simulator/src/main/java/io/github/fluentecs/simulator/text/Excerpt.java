package io.github.fluentecs.simulator.text;

/** Keeps texts that callers had a part in from growing without bounds. */
public final class Excerpt {
  private static final int MOST = 2_000;
  private static final int END = 600;

  private Excerpt() {}

  /**
   * A text, if need be without its middle, in whose place stands how much is missing.
   *
   * @param text of any length
   * @return the text, of some 2,000 characters at most
   */
  public static String of(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int missing = text.length() - MOST;
    return text.substring(0, MOST - END)
        + "…("
        + missing
        + " characters left out)…"
        + text.substring(text.length() - END);
  }
}
