package io.github.fluentecs.simulator.engine.journal;

import io.github.fluentecs.simulator.engine.id.Arns;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * An event that ECS would send to Amazon EventBridge; written as JSON on demand.
 *
 * @param detailType such as {@code ECS Task State Change}
 * @param arns account and Region
 * @param detail writes the members of {@code detail}
 */
public record EventBridgeEvent(String detailType, Arns arns, Consumer<JsonWriter> detail) {

  String toJson(LoggedEvent event) {
    try (JsonWriter out = JsonWriter.create()) {
      out.writeStartObject();
      text(out, "version", "0");
      text(out, "id", id(event).toString());
      text(out, "detail-type", detailType);
      text(out, "source", "aws.ecs");
      text(out, "account", arns.account());
      text(out, "time", event.at().toString());
      text(out, "region", arns.region());
      out.writeFieldName("resources");
      out.writeStartArray();
      out.writeValue(event.resource());
      out.writeEndArray();
      out.writeFieldName("detail");
      out.writeStartObject();
      detail.accept(out);
      out.writeEndObject();
      out.writeEndObject();
      return new String(out.getBytes(), StandardCharsets.UTF_8);
    }
  }

  public static void text(JsonWriter out, String name, String value) {
    out.writeFieldName(name);
    out.writeValue(value);
  }

  private static UUID id(LoggedEvent event) {
    String name = event.sequence() + " " + event.resource();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
