package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Token buckets for the calls of one account in one Region, as an immutable value. A call takes one
 * token from the bucket of its category whatever its size; without a token it is refused with
 * {@code ThrottlingException}. Buckets fill up in simulated time, so a clock that stands still
 * fills none.
 *
 * @param buckets by category; a category that is not there has no limit
 */
public record RateLimits(Map<RateCategory, Bucket> buckets) {
  /** Copies the buckets. */
  public RateLimits {
    buckets = Map.copyOf(buckets);
  }

  /**
   * One token bucket.
   *
   * @param burst how many tokens it holds, one or more
   * @param perSecond how many flow in each second, above zero
   */
  public record Bucket(double burst, double perSecond) {
    /**
     * Refuses a bucket that never lets a call through.
     *
     * @throws IllegalArgumentException if the burst is below one or the rate not above zero
     */
    public Bucket {
      if (!(burst >= 1) || !(perSecond > 0)) {
        throw new IllegalArgumentException(
            "a bucket has a burst of 1 or more and a rate above 0, not " + burst + "/" + perSecond);
      }
    }

    private Bucket scaled(double factor) {
      return new Bucket(Math.max(1, burst * factor), perSecond * factor);
    }
  }

  /**
   * No limits at all.
   *
   * @return what a simulator starts with
   */
  public static RateLimits off() {
    return new RateLimits(Map.of());
  }

  /**
   * The limits that AWS publishes.
   *
   * @return a bucket for every category
   */
  public static RateLimits published() {
    Map<RateCategory, Bucket> buckets = new EnumMap<>(RateCategory.class);
    Arrays.stream(RateCategory.values())
        .forEach(category -> buckets.put(category, category.published()));
    return new RateLimits(buckets);
  }

  /**
   * The same with every bucket and rate multiplied; a bucket keeps room for one token.
   *
   * @param factor above zero
   * @return a copy
   * @throws IllegalArgumentException if the factor is not above zero
   */
  public RateLimits scaled(double factor) {
    Map<RateCategory, Bucket> scaled = new EnumMap<>(RateCategory.class);
    buckets.forEach((category, bucket) -> scaled.put(category, bucket.scaled(factor)));
    return new RateLimits(scaled);
  }

  /**
   * The same with another bucket for one category.
   *
   * @param category whose calls
   * @param bucket how many of them
   * @return a copy
   */
  public RateLimits with(RateCategory category, Bucket bucket) {
    Map<RateCategory, Bucket> changed = new EnumMap<>(RateCategory.class);
    changed.putAll(buckets);
    changed.put(requireNonNull(category, "category"), requireNonNull(bucket, "bucket"));
    return new RateLimits(changed);
  }

  /**
   * Reads {@code off}, {@code published}, or a factor for the published limits such as {@code 0.5}.
   *
   * @param text one of the three
   * @return the limits
   * @throws IllegalArgumentException if it is none of them
   */
  public static RateLimits parse(String text) {
    return switch (text) {
      case "off" -> off();
      case "published" -> published();
      default -> published().scaled(factor(text));
    };
  }

  private static double factor(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "rate limits are off, published or a factor such as 0.5, not " + text, e);
    }
  }
}
