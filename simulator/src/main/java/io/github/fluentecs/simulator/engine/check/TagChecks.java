package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The rules for tags: how many, which keys, which characters. */
public final class TagChecks {
  private static final int MOST = 50;
  private static final Pattern ALPHABET = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private TagChecks() {}

  /** Refuses tags that a resource cannot have together. */
  public static void check(List<Tag> tags) {
    checkCount(tags);
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      checkKey(tag.key());
      checkText("value", tag.key(), tag.value(), 256);
      Checks.that(keys.add(tag.key()), "Duplicate tag key: " + tag.key() + ".");
    }
  }

  /** Tags that ECS adds itself do not count. */
  public static void checkCount(List<Tag> tags) {
    long own = tags.stream().filter(tag -> !isReserved(tag.key())).count();
    Checks.that(own <= MOST, "A resource can have at most 50 tags, not " + own + ".");
  }

  public static void checkKey(@Nullable String key) {
    Checks.that(key != null && !key.isEmpty(), "Tag key cannot be empty.");
    checkText("key", String.valueOf(key), key, 128);
  }

  private static void checkText(String part, String key, @Nullable String text, int most) {
    String given = text == null ? "" : text;
    Checks.that(
        given.codePointCount(0, given.length()) <= most,
        "The " + part + " of tag " + key + " can have at most " + most + " characters.");
    Checks.that(
        ALPHABET.matcher(given).matches(),
        "The "
            + part
            + " of tag "
            + key
            + " may have letters, digits, spaces and the characters _ . : / = + - @ only.");
    Checks.that(!isReserved(given), "The " + part + " of tag " + key + " cannot start with aws:.");
  }

  private static boolean isReserved(@Nullable String text) {
    return text != null && text.toLowerCase(Locale.ROOT).startsWith("aws:");
  }
}
