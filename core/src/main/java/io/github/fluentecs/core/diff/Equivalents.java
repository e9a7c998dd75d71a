package io.github.fluentecs.core.diff;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Different spellings of the same value. */
final class Equivalents {
  private static final Pattern SIZE =
      Pattern.compile("\\s*(\\d*\\.?\\d+)\\s*(vcpu|gb)?\\s*", Pattern.CASE_INSENSITIVE);
  private static final BigDecimal UNITS = BigDecimal.valueOf(1024);
  private static final Set<String> BY_NAME =
      Set.of("taskRoleArn", "executionRoleArn", "roleArn", "capacityProvider", "taskDefinition");

  private Equivalents() {}

  /** Tells whether a value says nothing: it is absent, empty or false, at any depth. */
  static boolean isNothing(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.values().stream().allMatch(Equivalents::isNothing);
    }
    return value == null
        || value.equals(false)
        || value.equals("")
        || (value instanceof Collection<?> items && items.isEmpty());
  }

  /** Tells whether two values of a member are the same to ECS; both are no structures. */
  static boolean isSame(String member, @Nullable Object one, @Nullable Object other) {
    if ((isNothing(one) && isNothing(other)) || Objects.equals(one, other)) {
      return true;
    }
    if (one == null || other == null) {
      return false;
    }
    return isSame(member, one.toString(), other.toString());
  }

  private static boolean isSame(String member, String one, String other) {
    if (BY_NAME.contains(member)) {
      return name(one).equals(name(other)) && (isName(one) || isName(other) || one.equals(other));
    }
    return switch (member) {
      case "cpu", "memory" -> size(one).equals(size(other));
      case "platformVersion" -> one.equalsIgnoreCase(other);
      case "field" -> field(one).equals(field(other));
      default -> false;
    };
  }

  /** Tells whether a task definition is named by its family alone, and the other is of it. */
  static boolean isOfFamily(@Nullable Object desired, @Nullable Object found) {
    if (desired == null || found == null) {
      return false;
    }
    String family = name(desired.toString());
    return !family.contains(":") && name(found.toString()).startsWith(family + ":");
  }

  private static boolean isName(String text) {
    return !text.startsWith("arn:");
  }

  /** The last part of an ARN's resource; a name as it is, without its path. */
  private static String name(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static String size(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      return text;
    }
    BigDecimal number = new BigDecimal(size.group(1));
    return (size.group(2) == null ? number : number.multiply(UNITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** ECS spells {@code memory} as {@code MEMORY}, and {@code host} as {@code instanceId}. */
  private static String field(String text) {
    String field = text.toLowerCase(Locale.ROOT);
    return field.equals("host") ? "instanceid" : field;
  }
}
