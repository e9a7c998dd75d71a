package io.github.fluentecs.simulator.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param items what is on it
 * @param nextToken asks for the next one; null on the last
 */
record Page<T>(List<T> items, @Nullable String nextToken) {

  /** Which page is asked for; the size is checked already. */
  record Wish(@Nullable String token, int size) {
    static Wish of(@Nullable String token, @Nullable Integer maxResults, int limit) {
      return of(token, maxResults, limit, limit);
    }

    static Wish of(
        @Nullable String token, @Nullable Integer maxResults, int limit, int defaultSize) {
      Checks.range("maxResults", maxResults, 1, limit);
      return new Wish(token, maxResults == null ? defaultSize : maxResults);
    }
  }

  /**
   * Cuts a page.
   *
   * @param all everything, in the order of its keys
   * @param key grows along the listing and never changes, so that a token stays good while items
   *     come and go
   */
  static <T> Page<T> of(Stream<T> all, Function<T, String> key, Wish wish) {
    String after = wish.token() == null ? "" : decode(wish.token());
    List<T> found =
        all.filter(item -> key.apply(item).compareTo(after) > 0).limit(wish.size() + 1L).toList();
    if (found.size() <= wish.size()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, wish.size());
    return new Page<>(items, encode(key.apply(items.get(items.size() - 1))));
  }

  <R> List<R> map(Function<T, R> view) {
    return items.stream().map(view).toList();
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidParameter("Invalid token.");
    }
  }
}
