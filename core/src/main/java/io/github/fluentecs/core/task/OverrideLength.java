package io.github.fluentecs.core.task;

import java.util.Collection;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/** Computes the length of overrides as JSON, including punctuation. */
final class OverrideLength {
  private static final int LONGEST_ESCAPE = 6;

  private OverrideLength() {}

  /** Returns the exact length, using the SDK's field metadata. */
  static int of(SdkPojo pojo) {
    int members = 0;
    int length = 2;
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value != null && !(value instanceof SdkAutoConstructList)) {
        length += quoted(field.locationName()) + 1 + any(value);
        members++;
      }
    }
    return length + Math.max(0, members - 1);
  }

  private static int any(Object value) {
    if (value instanceof SdkPojo pojo) {
      return of(pojo);
    }
    if (value instanceof Collection<?> list) {
      int length = 2 + Math.max(0, list.size() - 1);
      for (Object item : list) {
        length += any(item);
      }
      return length;
    }
    return value instanceof String text ? quoted(text) : value.toString().length();
  }

  private static int quoted(String text) {
    int length = 2;
    for (int i = 0; i < text.length(); i++) {
      length += escaped(text.charAt(i));
    }
    return length;
  }

  private static int escaped(char c) {
    return switch (c) {
      case '"', '\\', '\b', '\f', '\n', '\r', '\t' -> 2;
      default -> c < ' ' ? LONGEST_ESCAPE : 1;
    };
  }
}
