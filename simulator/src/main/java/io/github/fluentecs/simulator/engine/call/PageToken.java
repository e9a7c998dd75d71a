package io.github.fluentecs.simulator.engine.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.CRC32;

/** The text that leads to the next page of one listing, and of no other. */
final class PageToken {
  private static final int SEAL = 8;

  private PageToken() {}

  /** Seals the key of the last item for a query. */
  static String write(String key, String query) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(seal(key, query) + key));
  }

  /** The key that a token of this query holds. */
  static String read(String token, String query) {
    String text = decode(token);
    String key = text.substring(Math.min(SEAL, text.length()));
    Checks.that(
        text.equals(seal(key, query) + key),
        "Invalid nextToken: it does not come from a listing with these parameters.");
    return key;
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidParameter("Invalid nextToken: it is not one that was given out.");
    }
  }

  private static String seal(String key, String query) {
    CRC32 sum = new CRC32();
    sum.update(bytes(key + '\n' + query));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
