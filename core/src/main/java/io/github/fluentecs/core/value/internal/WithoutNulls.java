package io.github.fluentecs.core.value.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** SDK models without the nulls in their lists and maps, which builders of the SDK take. */
public final class WithoutNulls {
  private WithoutNulls() {}

  /**
   * Leaves out the nulls in the lists and maps of a model, at any depth.
   *
   * @param <M> the model
   * @param model the model
   * @return the same model if it has none, or else a copy
   */
  @SuppressWarnings("unchecked") // a model's builder builds models of the same class
  public static <M extends SdkPojo> M of(M model) {
    Object builder = ((ToCopyableBuilder<?, ?>) model).toBuilder();
    boolean changed = false;
    for (SdkField<?> field : model.sdkFields()) {
      if (holdsItems(field.marshallingType())) {
        Object value = field.getValueOrDefault(model);
        Object whole = value == null ? null : whole(value);
        if (whole != value) {
          field.set(builder, whole);
          changed = true;
        }
      }
    }
    return changed ? (M) ((Buildable) builder).build() : model;
  }

  private static boolean holdsItems(MarshallingType<?> type) {
    return type == MarshallingType.LIST
        || type == MarshallingType.MAP
        || type == MarshallingType.SDK_POJO;
  }

  private static Object whole(Object value) {
    if (value instanceof SdkPojo model) {
      return of(model);
    }
    if (value instanceof List<?> items) {
      List<Object> whole =
          items.stream().filter(Objects::nonNull).map(WithoutNulls::whole).toList();
      return same(items, whole) ? items : whole;
    }
    return value instanceof Map<?, ?> entries && entries.containsValue(null)
        ? withValues(entries)
        : value;
  }

  private static boolean same(List<?> items, List<?> whole) {
    boolean same = items.size() == whole.size();
    for (int i = 0; same && i < items.size(); i++) {
      same = items.get(i) == whole.get(i);
    }
    return same;
  }

  private static Map<Object, Object> withValues(Map<?, ?> entries) {
    Map<Object, Object> whole = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          if (value != null) {
            whole.put(key, value);
          }
        });
    return whole;
  }
}
