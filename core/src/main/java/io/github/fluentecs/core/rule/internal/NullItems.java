package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/**
 * Finds null items in the lists of a request, which the SDK's builders accept and ECS does not.
 * Runs before a check, which expects none.
 */
final class NullItems {
  private final String operation;
  private final List<Violation> found = new ArrayList<>();

  private NullItems(String operation) {
    this.operation = operation;
  }

  /** Returns a violation for each; empty when there is none. */
  static List<Violation> of(String operation, SdkPojo request) {
    if (!anyIn(request)) {
      return List.of();
    }
    NullItems items = new NullItems(operation);
    items.collect("", request);
    return items.found;
  }

  private static boolean anyIn(@Nullable Object value) {
    if (value instanceof SdkPojo structure) {
      List<SdkField<?>> fields = structure.sdkFields();
      for (int i = 0; i < fields.size(); i++) {
        SdkField<?> field = fields.get(i);
        if (holdsLists(field) && anyIn(field.getValueOrDefault(structure))) {
          return true;
        }
      }
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) == null || anyIn(items.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns whether a field can contain lists. Other fields are not read, since reading an absent
   * token would generate one.
   */
  private static boolean holdsLists(SdkField<?> field) {
    MarshallingType<?> type = field.marshallingType();
    return type == MarshallingType.LIST || type == MarshallingType.SDK_POJO;
  }

  private void collect(String path, @Nullable Object value) {
    if (value instanceof SdkPojo structure) {
      structure.sdkFields().stream()
          .filter(NullItems::holdsLists)
          .forEach(
              field ->
                  collect(
                      path.isEmpty() ? field.memberName() : path + "." + field.memberName(),
                      field.getValueOrDefault(structure)));
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        String place = path + "[" + i + "]";
        if (items.get(i) == null) {
          found.add(violation(place));
        } else {
          collect(place, items.get(i));
        }
      }
    }
  }

  private Violation violation(String path) {
    return new Violation(
        operation + "/null",
        Level.HARD,
        operation,
        path,
        "nothing",
        "lists without null items",
        "Remove the null.");
  }
}
