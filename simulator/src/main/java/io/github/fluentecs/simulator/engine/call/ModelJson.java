package io.github.fluentecs.simulator.engine.call;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes the SDK's model objects as events have them: instants as texts, not as numbers. */
public final class ModelJson {
  private ModelJson() {}

  /** An object as JSON without spaces. */
  public static String of(SdkPojo model, Set<String> without) {
    try (JsonWriter out = JsonWriter.create()) {
      out.writeStartObject();
      members(out, model, without);
      out.writeEndObject();
      return new String(out.getBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes the members of an object, without its braces. */
  public static void members(JsonWriter out, SdkPojo model, Set<String> without) {
    for (SdkField<?> field : model.sdkFields()) {
      Object value = field.getValueOrDefault(model);
      boolean isUnset =
          value == null
              || value instanceof SdkAutoConstructList
              || value instanceof SdkAutoConstructMap;
      if (!isUnset && !without.contains(field.locationName())) {
        out.writeFieldName(field.locationName());
        value(out, value);
      }
    }
  }

  private static void value(JsonWriter out, Object value) {
    if (value instanceof SdkPojo model) {
      out.writeStartObject();
      members(out, model, Set.of());
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(item -> value(out, item));
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach((key, item) -> entry(out, String.valueOf(key), item));
      out.writeEndObject();
    } else {
      scalar(out, value);
    }
  }

  private static void entry(JsonWriter out, String key, Object value) {
    out.writeFieldName(key);
    value(out, value);
  }

  private static void scalar(JsonWriter out, Object value) {
    if (value instanceof Boolean flag) {
      out.writeValue((boolean) flag);
    } else if (value instanceof Number number) {
      out.writeNumber(number.toString());
    } else if (value instanceof Instant instant) {
      out.writeValue(instant.toString());
    } else {
      out.writeValue(String.valueOf(value));
    }
  }
}
