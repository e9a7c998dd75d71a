package io.github.fluentecs.simulator.limit;

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
  /**
   * Copies the buckets.
   *
   * @param buckets by category; a category that is not there has no limit
   */
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
     * Checks that the bucket lets calls through.
     *
     * @param burst how many tokens it holds, one or more
     * @param perSecond how many flow in each second, above zero
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
   * Reads {@code off}, {@code real} (the published limits) or a factor for these such as {@code
   * 0.5}; behind it any custom buckets, each as its category, its burst and its rate: {@code off
   * CLUSTER_READ=10/2 SERVICE_READ=5/0.5}.
   *
   * @param text one word, and buckets
   * @return the limits
   * @throws IllegalArgumentException if it cannot be read; the message says what is known
   */
  public static RateLimits parse(String text) {
    String[] words = text.strip().split("\\s+");
    RateLimits limits = base(words[0]);
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      limits = limits.with(word);
    }
    return limits;
  }

  private static RateLimits base(String word) {
    return switch (word) {
      case "off" -> off();
      case "real" -> published();
      default ->
          published()
              .scaled(number(word, "rate limits are off, real or a factor such as 0.5, not "));
    };
  }

  private RateLimits with(String word) {
    String[] parts = word.split("[=/]", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a bucket is such as CLUSTER_READ=10/2, not " + word);
    }
    String complaint = "burst and rate are numbers such as 10/2, not ";
    return with(
        category(parts[0]), new Bucket(number(parts[1], complaint), number(parts[2], complaint)));
  }

  private static RateCategory category(String name) {
    try {
      return RateCategory.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no such category: " + name + "; there are " + Arrays.toString(RateCategory.values()), e);
    }
  }

  private static double number(String text, String complaint) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(complaint + text, e);
    }
  }
}
