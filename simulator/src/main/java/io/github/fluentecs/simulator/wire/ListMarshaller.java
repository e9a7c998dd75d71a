package io.github.fluentecs.simulator.wire;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** A JSON array. A list that was set to be empty is {@code []}; one never set is absent. */
record ListMarshaller(Marshaller element) implements Marshaller {
  @Override
  public boolean isUnset(Object value) {
    return value instanceof SdkAutoConstructList;
  }

  @Override
  public void write(JsonWriter out, Object value) {
    out.writeStartArray();
    for (Object each : (List<?>) value) {
      element.write(out, each);
    }
    out.writeEndArray();
  }

  @Override
  public Object read(JsonNode node) throws SerializationException {
    if (!node.isArray()) {
      throw JsonKind.of(node).insteadOf("a list");
    }
    List<Object> values = new ArrayList<>(node.asArray().size());
    for (JsonNode each : node.asArray()) {
      values.add(read(each, values.size()));
    }
    return values;
  }

  private Object read(JsonNode each, int index) throws SerializationException {
    try {
      return JsonKind.present(element, each);
    } catch (SerializationException e) {
      throw e.under("[" + index + "]");
    }
  }
}
