package io.github.fluentecs.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class JsonTextTest {
  @Test
  void toString_everyKindOfValue_hasItsCommas() {
    JsonText text =
        new JsonText()
            .startObject()
            .member("empty")
            .startArray()
            .endArray()
            .member("list")
            .startArray()
            .string("a")
            .raw("2")
            .startObject()
            .endObject()
            .startObject()
            .member(JsonText.name("x\"y"))
            .raw("null")
            .endObject()
            .endArray()
            .member("last")
            .raw("{\"as\":\"it is\"}")
            .endObject();

    assertThat(text)
        .hasToString(
            "{\"empty\":[],\"list\":[\"a\",2,{},{\"x\\\"y\":null}],\"last\":{\"as\":\"it is\"}}");
    assertThat(text.toBytes().asUtf8String()).isEqualTo(text.toString());
  }

  @Property
  void string_ofAnyText_isReadAsTheSame(
      @ForAll @CharRange(to = '\u00ff') String western,
      @ForAll @CharRange(from = '\u0100', to = '\ud7ff') String far) {
    String given = western + far + "\ud83d\ude00" + western;

    byte[] written = new JsonText().string(given).toBytes().asByteArray();

    assertThat(JsonNode.parser().parse(written).asString()).isEqualTo(given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\\", "\n", "\u0000", "\u001f", "\u007f", "é", "!", "[", "]", "#"})
  void string_withOneSpecialCharacterAnywhere_isReadAsTheSame(String special) {
    String plain = "arn:aws:ecs:us-east-1:1";
    for (int at = 0; at <= plain.length(); at++) {
      String given = plain.substring(0, at) + special + plain.substring(at);

      byte[] written = new JsonText().string(given).toBytes().asByteArray();

      assertThat(JsonNode.parser().parse(written).asString()).isEqualTo(given);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 1767225600.000",
    "2026-01-01T00:00:00.007Z, 1767225600.007",
    "2026-01-01T00:00:00.070999Z, 1767225600.070",
    "2026-01-01T00:00:00.700Z, 1767225600.700",
    "1970-01-01T00:00:00Z, 0.000",
    "1969-12-31T23:59:58.500Z, -1.500",
  })
  void instant_isSecondsWithMilliseconds(Instant instant, String text) {
    assertThat(new JsonText().instant(instant)).hasToString(text);
  }
}
