package io.github.fluentecs.core.rule.internal;

/** Describes a given value that is too long or too secret to show. */
public final class Given {
  private final String words;

  private Given(String words) {
    this.words = words;
  }

  /**
   * Returns a description that is shown without quotes.
   *
   * @param words for example {@code 8200 characters}
   * @return the description
   */
  public static Given words(String words) {
    return new Given(words);
  }

  /**
   * Returns a count with its unit.
   *
   * @param n how many
   * @param unit in the plural, for example {@code task ids}
   * @return the description
   */
  public static Given count(int n, String unit) {
    return new Given(n + " " + unit);
  }

  @Override
  public String toString() {
    return words;
  }
}
