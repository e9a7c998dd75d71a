package io.github.fluentecs.simulator.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

class JsonTest {
  @Test
  void parse_blank_isEmpty() {
    assertThat(Json.parse(new byte[0])).isEmpty();
    assertThat(Json.parse(" \n".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void parse_asDeepAsAllowed_isRead() {
    assertThat(Json.parse(nested(Json.MAX_DEPTH))).isPresent();
  }

  @Test
  void parse_deeperThanAllowed_isRefused() {
    assertThatThrownBy(() -> Json.parse(nested(Json.MAX_DEPTH + 1)))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static byte[] nested(int depth) {
    return ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
  }

  @Test
  void parse_asLongAsAllowed_isRead() {
    assertThat(Json.parse(text(Json.MAX_SIZE))).isPresent();
  }

  @Test
  void parse_longerThanAllowed_isRefused() {
    assertThatThrownBy(() -> Json.parse(text(Json.MAX_SIZE + 1)))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static byte[] text(int bytes) {
    return ('"' + "x".repeat(bytes - 2) + '"').getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"empty\":[],\"list\":[\"a\",2,{},{\"x\\\"y\":null}],\"last\":{\"as\":true}}",
        "[1.50,-2e9]",
        "\"text\""
      })
  void write_anyDocument_isWrittenAsItWas(String text) {
    try (JsonWriter out = JsonWriter.create()) {
      Json.write(out, text);

      assertThat(new String(out.getBytes(), UTF_8)).isEqualTo(text);
    }
  }
}
