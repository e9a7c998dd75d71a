package io.github.fluentecs.core.tag.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Checks the tags of a request; lengths are in code points. */
public final class TagRules {
  private static final String TAGS = "tags";
  private static final String SOURCE = "Tag description";
  private static final String RESERVED = "aws:";

  private static final Constraint COUNT =
      Constraint.hard("TG-1", "", "at most 50 tags", "Leave tags out.", SOURCE);

  private static final Constraint UNIQUE =
      Constraint.hard("TG-2", "[].key", "each key once", "Keep one value for each key.", SOURCE);

  private static final Constraint KEY_LENGTH =
      Constraint.hard("TG-3", "", "a key of 1 to 128 characters", "Shorten the key.", SOURCE);

  private static final Constraint VALUE_LENGTH =
      Constraint.hard("TG-3", "", "a value of 0 to 256 characters", "Shorten the value.", SOURCE);

  private static final Constraint ALPHABET =
      Constraint.hard(
          "TG-4",
          "",
          "letters, digits and blanks of any script, and _ . : / = + - @",
          "Replace the other characters.",
          SOURCE);

  private static final Constraint PREFIX =
      Constraint.hard(
          "TG-5", "", "no key or value that starts with aws:", "Use another prefix.", SOURCE);

  private TagRules() {}

  /**
   * Lists the constraints on the member {@code tags}.
   *
   * @return TG-1 to TG-5
   */
  public static List<Constraint> constraints() {
    String key = TAGS + "[].key";
    String value = TAGS + "[].value";
    return List.of(
        COUNT.at(TAGS),
        UNIQUE.at(TAGS),
        KEY_LENGTH.at(key),
        VALUE_LENGTH.at(value),
        ALPHABET.at(key),
        ALPHABET.at(value),
        PREFIX.at(key),
        PREFIX.at(value));
  }

  /**
   * Checks the member {@code tags}.
   *
   * @param tags the tags
   * @param findings receives the broken constraints
   */
  public static void check(List<Tag> tags, Findings findings) {
    if (tags.isEmpty()) {
      return;
    }
    findings.at(TAGS).size(COUNT, tags, 0, 50);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      Findings item = findings.at(TAGS, i);
      key(tag.key() == null ? "" : tag.key(), item.at("key"));
      if (tag.value() != null) {
        item.at("value").length(VALUE_LENGTH, tag.value(), 0, 256);
        letters(tag.value(), item.at("value"));
      }
      if (tag.key() != null && !seen.add(tag.key())) {
        findings.at(TAGS).broken(UNIQUE, tag.key(), i);
      }
    }
  }

  /**
   * Lists the constraints on a list of keys.
   *
   * @param member the list's member
   * @return TG-3 to TG-5
   */
  public static List<Constraint> keyConstraints(String member) {
    return Constraint.at(member + "[]", List.of(KEY_LENGTH, ALPHABET, PREFIX));
  }

  /**
   * Checks a list of keys alone.
   *
   * @param member the list's member
   * @param keys the keys
   * @param findings receives the broken constraints
   */
  public static void checkKeys(String member, List<String> keys, Findings findings) {
    for (int i = 0; i < keys.size(); i++) {
      key(keys.get(i), findings.at(member, i));
    }
  }

  private static void key(String key, Findings findings) {
    findings.length(KEY_LENGTH, key, 1, 128);
    letters(key, findings);
  }

  private static void letters(String text, Findings findings) {
    if (!Texts.only(text, TagRules::allowed)) {
      findings.broken(ALPHABET, text);
    }
    if (text.regionMatches(true, 0, RESERVED, 0, RESERVED.length())) {
      findings.broken(PREFIX, text);
    }
  }

  private static boolean allowed(int c) {
    return Character.isLetter(c)
        || isNumber(c)
        || Character.isSpaceChar(c)
        || "_.:/=+-@".indexOf(c) >= 0;
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
