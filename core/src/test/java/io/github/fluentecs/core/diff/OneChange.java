package io.github.fluentecs.core.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * A request in which one value is another.
 *
 * @param path where
 * @param request with the other value
 */
record OneChange<Q>(String path, Q request) {

  /** Changes each value that a request gives, at any depth, one at a time. */
  @SuppressWarnings("unchecked") // a copy has the type of its original
  static <Q extends EcsRequest> List<OneChange<Q>> all(Q request) {
    List<OneChange<Q>> changes = new ArrayList<>();
    for (SdkField<?> field : request.sdkFields()) {
      Object value = request.getValueForField(field.memberName(), Object.class).orElse(null);
      each(
          field.locationName(),
          value,
          other -> {
            EcsRequest.Builder copy = request.toBuilder();
            field.set(copy, other);
            return copy.build();
          },
          (path, changed) -> changes.add(new OneChange<>(path, (Q) changed)));
    }
    return changes;
  }

  private interface Sink {
    void add(String path, Object changed);
  }

  private static void each(String path, Object value, Function<Object, Object> whole, Sink sink) {
    if (value instanceof SdkPojo pojo) {
      for (SdkField<?> field : pojo.sdkFields()) {
        each(
            path + "." + field.locationName(),
            field.getValueOrDefault(pojo),
            other -> whole.apply(copy(pojo, field, other)),
            sink);
      }
    } else if (value instanceof List<?> list && !(value instanceof SdkAutoConstructList)) {
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        each(
            path + "[]",
            list.get(i),
            other -> {
              List<Object> items = new ArrayList<>(list);
              items.set(index, other);
              return whole.apply(items);
            },
            sink);
      }
    } else if (value instanceof Map<?, ?> map && !(value instanceof SdkAutoConstructMap)) {
      map.forEach(
          (key, item) ->
              each(
                  path + "." + key,
                  item,
                  other -> {
                    Map<Object, Object> items = new LinkedHashMap<>(map);
                    items.put(key, other);
                    return whole.apply(items);
                  },
                  sink));
    } else if (other(value) != null) {
      sink.add(path, whole.apply(other(value)));
    }
  }

  private static Object other(Object value) {
    if (value instanceof String text) {
      return text + "x";
    }
    if (value instanceof Integer number) {
      return number + 1;
    }
    if (value instanceof Double number) {
      return number + 1;
    }
    return value instanceof Boolean is ? !is : null;
  }

  private static Object copy(SdkPojo pojo, SdkField<?> changed, Object value) {
    SdkPojo builder = (SdkPojo) builder(pojo);
    for (SdkField<?> field : pojo.sdkFields()) {
      boolean isIt = field.locationName().equals(changed.locationName());
      Object former = field.getValueOrDefault(pojo);
      field.set(builder, isIt ? value : former);
    }
    return ((Buildable) builder).build();
  }

  private static Object builder(SdkPojo pojo) {
    try {
      return pojo.getClass().getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
