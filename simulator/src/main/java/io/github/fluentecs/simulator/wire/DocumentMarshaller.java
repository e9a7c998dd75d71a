package io.github.fluentecs.simulator.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.document.VoidDocumentVisitor;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeVisitor;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Any JSON at all, where the model has an open document. */
record DocumentMarshaller() implements Marshaller {
  @Override
  public void write(JsonWriter out, Object value) {
    ((Document) value).accept(new Writer(out));
  }

  @Override
  public Object read(JsonNode node) {
    return node.visit(new Reader());
  }

  private record Writer(JsonWriter out) implements VoidDocumentVisitor {
    @Override
    public void visitNull() {
      out.writeNull();
    }

    @Override
    public void visitBoolean(Boolean value) {
      out.writeValue((boolean) value);
    }

    @Override
    public void visitString(String value) {
      out.writeValue(value);
    }

    @Override
    public void visitNumber(SdkNumber value) {
      out.writeNumber(value.stringValue());
    }

    @Override
    public void visitMap(Map<String, Document> values) {
      out.writeStartObject();
      values.forEach(
          (name, value) -> {
            out.writeFieldName(name);
            value.accept(this);
          });
      out.writeEndObject();
    }

    @Override
    public void visitList(List<Document> values) {
      out.writeStartArray();
      values.forEach(value -> value.accept(this));
      out.writeEndArray();
    }
  }

  private record Reader() implements JsonNodeVisitor<Document> {
    @Override
    public Document visitNull() {
      return Document.fromNull();
    }

    @Override
    public Document visitBoolean(boolean value) {
      return Document.fromBoolean(value);
    }

    @Override
    public Document visitString(String value) {
      return Document.fromString(value);
    }

    @Override
    public Document visitNumber(String value) {
      return Document.fromNumber(value);
    }

    @Override
    public Document visitArray(List<JsonNode> values) {
      return Document.fromList(values.stream().map(value -> value.visit(this)).toList());
    }

    @Override
    public Document visitObject(Map<String, JsonNode> values) {
      Map<String, Document> parts = new LinkedHashMap<>();
      values.forEach((name, value) -> parts.put(name, value.visit(this)));
      return Document.fromMap(parts);
    }

    @Override
    public Document visitEmbeddedObject(Object value) {
      throw new IllegalStateException("JSON text holds no embedded objects");
    }
  }
}
