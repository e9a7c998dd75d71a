package io.github.fluentecs.core.tag;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Rules on the tags that a request carries; lengths count code points. */
public final class TagRules {
  private static final String TAGS = "tags";
  private static final String SOURCE = "Tag description";
  private static final String RESERVED = "aws:";

  private static final Constraint COUNT =
      Constraint.hard("TG-1", "at most 50 tags", "Leave tags out.", SOURCE);

  private static final Constraint UNIQUE =
      Constraint.hard("TG-2", "each key once", "Keep one value for each key.", SOURCE);

  private static final Constraint KEY_LENGTH =
      Constraint.hard("TG-3", "a key of 1 to 128 characters", "Shorten the key.", SOURCE);

  private static final Constraint VALUE_LENGTH =
      Constraint.hard("TG-3", "a value of 0 to 256 characters", "Shorten the value.", SOURCE);

  private static final Constraint ALPHABET =
      Constraint.hard(
          "TG-4",
          "letters, digits and blanks of any script, and _ . : / = + - @",
          "Replace the other characters.",
          SOURCE);

  private static final Constraint PREFIX =
      Constraint.hard("TG-5", "no text that starts with aws:", "Use another prefix.", SOURCE);

  private TagRules() {}

  /**
   * Checks the member {@code tags}.
   *
   * @param <Q> the SDK request
   * @param tags reads the member
   * @return the rules TG-1 to TG-5
   */
  public static <Q> List<Rule<Q>> on(Function<? super Q, ? extends @Nullable List<Tag>> tags) {
    return List.of(
        Rule.size(COUNT, TAGS, tags, Texts.range(0, 50)),
        Rule.of(
            UNIQUE, TAGS + "[].key", (request, findings) -> unique(tags.apply(request), findings)),
        Rule.each(KEY_LENGTH, TAGS + "[].key", tags, Item.of(TagRules::key, Texts.length(1, 128))),
        Rule.each(VALUE_LENGTH, TAGS + "[].value", tags, Item.of(Tag::value, Texts.length(0, 256))),
        Rule.each(ALPHABET, TAGS + "[].key", tags, Item.of(Tag::key, TagRules::inAlphabet)),
        Rule.each(ALPHABET, TAGS + "[].value", tags, Item.of(Tag::value, TagRules::inAlphabet)),
        Rule.each(PREFIX, TAGS + "[].key", tags, Item.of(Tag::key, TagRules::unreserved)),
        Rule.each(PREFIX, TAGS + "[].value", tags, Item.of(Tag::value, TagRules::unreserved)));
  }

  /**
   * Checks a list of keys alone.
   *
   * @param <Q> the SDK request
   * @param member the list's member
   * @param keys reads the list
   * @return the rules TG-3 to TG-5
   */
  public static <Q> List<Rule<Q>> onKeys(
      String member, Function<? super Q, ? extends @Nullable List<String>> keys) {
    return List.of(
        Rule.each(KEY_LENGTH, member + "[]", keys, Item.that(Texts.length(1, 128))),
        Rule.each(ALPHABET, member + "[]", keys, Item.that(TagRules::inAlphabet)),
        Rule.each(PREFIX, member + "[]", keys, Item.that(TagRules::unreserved)));
  }

  /** An absent key counts as one of no characters. */
  private static String key(Tag tag) {
    return tag.key() == null ? "" : tag.key();
  }

  private static boolean inAlphabet(String text) {
    return Texts.only(text, TagRules::allowed);
  }

  private static boolean allowed(int c) {
    return Character.isLetter(c) || isNumber(c) || isSeparator(c) || "_.:/=+-@".indexOf(c) >= 0;
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isSeparator(int c) {
    return Character.isSpaceChar(c);
  }

  private static boolean unreserved(String text) {
    return !text.regionMatches(true, 0, RESERVED, 0, RESERVED.length());
  }

  private static void unique(@Nullable List<Tag> tags, Findings findings) {
    if (tags == null || tags.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      String key = tags.get(i).key();
      if (key != null && !seen.add(key)) {
        findings.broken(key, i);
      }
    }
  }
}
