package io.github.fluentecs.core.value.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The members of an SDK model that typed attributes did not carry, as a last change to the model.
 * So a copy of what ECS answered has all of it, whatever its attributes can carry.
 */
public final class Unsaid {
  private Unsaid() {}

  /**
   * Compares a model with the model that attributes make. What is empty and what is absent are the
   * same.
   *
   * @param whole the model
   * @param typed what the attributes copied of it
   * @return a change that sets the members that differ; empty if the attributes carry all
   */
  public static Optional<Consumer<SdkPojo>> of(SdkPojo whole, SdkPojo typed) {
    Kept kept = Kept.of(whole, typed);
    kept.members()
        .values()
        .removeIf(each -> same(each.whole().orElse(null), each.typed().orElse(null)));
    return kept.isNothing() ? Optional.empty() : Optional.of(kept);
  }

  /**
   * Compares a request with the request that a command makes of the attributes that it copied.
   * Unlike {@link #of}, all counts: updates tell an empty list from an absent one, and the override
   * configuration may say who calls.
   *
   * @param whole the request
   * @param typed what the command's attributes copied of it
   * @return a customization that sets what differs; empty if the attributes carry all
   */
  public static List<Consumer<SdkPojo>> ofRequest(SdkPojo whole, SdkPojo typed) {
    // no parameter is a class of requests, or a command would load its own when it is verified
    Kept kept = Kept.of(whole, typed);
    return kept.isNothing() ? List.of() : List.of(kept);
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    if (isEmpty(left) || isEmpty(right)) {
      return isEmpty(left) && isEmpty(right);
    }
    if (left instanceof SdkPojo whole && right instanceof SdkPojo typed) {
      return whole.sdkFields().stream()
          .allMatch(field -> same(field.getValueOrDefault(whole), field.getValueOrDefault(typed)));
    }
    if (left instanceof List<?> some && right instanceof List<?> others) {
      return sameItems(some, others);
    }
    return Objects.equals(left, right);
  }

  private static boolean sameItems(List<?> some, List<?> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(@Nullable Object value) {
    if (value instanceof SdkPojo structure) {
      return structure.sdkFields().stream()
          .allMatch(field -> isEmpty(field.getValueOrDefault(structure)));
    }
    return value == null
        || (value instanceof Collection<?> items && items.isEmpty())
        || (value instanceof Map<?, ?> entries && entries.isEmpty());
  }
}
