package io.github.fluentecs.simulator.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeVisitor;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.StreamReadConstraints;

/** JSON text by the SDK's own parser and writer. Safe for use by several threads. */
public final class Json {
  /** How many bytes of text are parsed at most. */
  public static final int MAX_SIZE = 1 << 20;

  /** How many objects and arrays may be inside one another. */
  public static final int MAX_DEPTH = 100;

  private static final JsonNodeParser PARSER =
      JsonNodeParser.builder()
          .jsonFactory(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .build();

  private Json() {}

  /**
   * Parses JSON text.
   *
   * @param text a document in UTF-8
   * @return its root; empty if the text is blank
   * @throws UncheckedIOException if it is not JSON, too long or nested too deeply
   */
  public static Optional<JsonNode> parse(byte[] text) {
    if (text.length > MAX_SIZE) {
      throw new UncheckedIOException(new IOException("more than " + MAX_SIZE + " bytes"));
    }
    return Optional.ofNullable(PARSER.parse(text));
  }

  /**
   * Writes a document as one value of another.
   *
   * @param out where a value is due
   * @param text the document
   */
  public static void write(JsonWriter out, String text) {
    JsonNode.parser().parse(text).visit(new Writer(out));
  }

  private record Writer(JsonWriter out) implements JsonNodeVisitor<JsonWriter> {
    @Override
    public JsonWriter visitNull() {
      return out.writeNull();
    }

    @Override
    public JsonWriter visitBoolean(boolean value) {
      return out.writeValue(value);
    }

    @Override
    public JsonWriter visitNumber(String value) {
      return out.writeNumber(value);
    }

    @Override
    public JsonWriter visitString(String value) {
      return out.writeValue(value);
    }

    @Override
    public JsonWriter visitArray(List<JsonNode> values) {
      out.writeStartArray();
      values.forEach(value -> value.visit(this));
      return out.writeEndArray();
    }

    @Override
    public JsonWriter visitObject(Map<String, JsonNode> members) {
      out.writeStartObject();
      members.forEach(
          (name, value) -> {
            out.writeFieldName(name);
            value.visit(this);
          });
      return out.writeEndObject();
    }

    @Override
    public JsonWriter visitEmbeddedObject(Object value) {
      throw new IllegalStateException("JSON text holds no embedded objects");
    }
  }
}
