package io.github.fluentecs.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** JSON that is already text, in the midst of JSON that is being written. */
public final class RawJson {
  private static final DocumentForm ANYTHING = new DocumentForm();

  private RawJson() {}

  /**
   * Writes a value.
   *
   * @param out what is being written
   * @param json the value as text
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static void write(JsonWriter out, String json) {
    try {
      ANYTHING.write(out, ANYTHING.read(JsonCodec.parse(json.getBytes(UTF_8))));
    } catch (SerializationException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }
}
