package io.github.fluentecs.simulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** A JSON object with names of the caller's own. */
record MapMarshaller(Marshaller element) implements Marshaller {
  @Override
  public boolean isUnset(Object value) {
    return value instanceof SdkAutoConstructMap;
  }

  @Override
  public void write(JsonWriter out, Object value) {
    out.writeStartObject();
    for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
      out.writeFieldName((String) each.getKey());
      element.write(out, each.getValue());
    }
    out.writeEndObject();
  }

  @Override
  public Object read(JsonNode node) throws SerializationException {
    if (!node.isObject()) {
      throw JsonKind.of(node).insteadOf("a map");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : node.asObject().entrySet()) {
      values.put(name(each.getKey()), read(each));
    }
    return values;
  }

  private static String name(String text) throws SerializationException {
    try {
      return ScalarMarshaller.wellFormed(text);
    } catch (IllegalArgumentException e) {
      throw JsonKind.STRING_VALUE.insteadOf("a name");
    }
  }

  private Object read(Map.Entry<String, JsonNode> each) throws SerializationException {
    try {
      return JsonKind.present(element, each.getValue());
    } catch (SerializationException e) {
      throw e.under(each.getKey());
    }
  }
}
