package io.github.fluentecs.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Nulls among the items of a request's lists, which the SDK's builders take and ECS does not. No
 * rule expects one, so they are looked for when a rule has run into one.
 */
final class Holes {
  private final String operation;
  private final List<Violation> found = new ArrayList<>();

  private Holes(String operation) {
    this.operation = operation;
  }

  /** Returns a violation for each; empty when there is none. */
  static List<Violation> of(String operation, SdkPojo request) {
    Holes holes = new Holes(operation);
    holes.lookIn("", request);
    return List.copyOf(holes.found);
  }

  private void lookIn(String path, SdkPojo structure) {
    for (SdkField<?> field : structure.sdkFields()) {
      look(path + field.memberName(), field.getValueOrDefault(structure));
    }
  }

  private void look(String path, @Nullable Object value) {
    if (value instanceof SdkPojo structure) {
      lookIn(path + ".", structure);
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        lookAtItem(path + "[" + i + "]", items.get(i));
      }
    }
  }

  private void lookAtItem(String path, @Nullable Object item) {
    if (item == null) {
      found.add(violation(path));
    } else {
      look(path, item);
    }
  }

  private Violation violation(String path) {
    return new Violation(
        operation + "/null",
        Level.HARD,
        operation,
        path,
        "nothing",
        "an item at each place of a list",
        "Leave the null out.");
  }
}
