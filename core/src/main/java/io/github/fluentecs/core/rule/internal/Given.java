package io.github.fluentecs.core.rule.internal;

/** Words for what was given when the value itself is too long, or too secret, to repeat. */
public final class Given {
  private final String words;

  private Given(String words) {
    this.words = words;
  }

  /**
   * Returns words that are shown as they are, without quotes.
   *
   * @param words for example {@code 8200 characters}
   * @return the words
   */
  public static Given words(String words) {
    return new Given(words);
  }

  /**
   * Returns a count with its unit.
   *
   * @param n how many
   * @param unit in the plural, for example {@code task ids}
   * @return the words
   */
  public static Given count(int n, String unit) {
    return new Given(n + " " + unit);
  }

  @Override
  public String toString() {
    return words;
  }
}
