package io.github.fluentecs.aws;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes a structure of the SDK as ECS reads it. */
final class EcsJson {
  private EcsJson() {}

  static String of(SdkPojo structure) {
    JsonWriter writer = JsonWriter.create();
    write(writer, structure);
    return new String(writer.getBytes(), StandardCharsets.UTF_8);
  }

  /** Whether a member was given a value. */
  static boolean isGiven(SdkField<?> field, Object structure) {
    Object value = field.getValueOrDefault(structure);
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static void write(JsonWriter writer, Object value) {
    if (value instanceof SdkPojo structure) {
      writer.writeStartObject();
      for (SdkField<?> field : structure.sdkFields()) {
        if (isGiven(field, structure)) {
          writer.writeFieldName(field.locationName());
          write(writer, field.getValueOrDefault(structure));
        }
      }
      writer.writeEndObject();
    } else if (value instanceof Collection<?> items) {
      writer.writeStartArray();
      items.forEach(item -> write(writer, item));
      writer.writeEndArray();
    } else if (value instanceof Map<?, ?> members) {
      writer.writeStartObject();
      members.forEach(
          (name, member) -> {
            writer.writeFieldName(String.valueOf(name));
            write(writer, member);
          });
      writer.writeEndObject();
    } else if (value instanceof Boolean truth) {
      writer.writeValue(truth);
    } else if (value instanceof Number number) {
      writer.writeNumber(number.toString());
    } else {
      writer.writeValue(String.valueOf(value));
    }
  }
}
