package io.github.fluentecs.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The kinds that JSON 1.1 has but today's model of ECS does not use. */
class ScalarMarshallerTest {
  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(MarshallingKnownType.SHORT, (short) -7, "-7"),
        Arguments.of(MarshallingKnownType.FLOAT, 1.5f, "1.5"),
        Arguments.of(MarshallingKnownType.BIG_DECIMAL, new BigDecimal("12.340"), "12.340"),
        Arguments.of(
            MarshallingKnownType.SDK_BYTES, SdkBytes.fromUtf8String("blob"), "\"YmxvYg==\""));
  }

  @ParameterizedTest
  @MethodSource("values")
  void form_ofAnyKind_roundTrips(MarshallingKnownType type, Object value, String json)
      throws Exception {
    Marshaller form = ScalarMarshaller.of(type);

    byte[] out = written(form, value);

    assertThat(new String(out, UTF_8)).isEqualTo(json);
    assertThat(form.read(JsonCodec.parse(out))).isEqualTo(value);
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
  void write_instant_isSecondsWithMilliseconds(Instant instant, String text) {
    byte[] out = written(ScalarMarshaller.of(MarshallingKnownType.INSTANT), instant);

    assertThat(new String(out, UTF_8)).isEqualTo(text);
  }

  @Property
  void write_anyText_isReadAsTheSame(
      @ForAll @CharRange(to = '\u00ff') String western,
      @ForAll @CharRange(from = '\u0100', to = '\ud7ff') String far)
      throws Exception {
    Marshaller form = ScalarMarshaller.of(MarshallingKnownType.STRING);
    String given = western + far + "\ud83d\ude00" + western;

    assertThat(form.read(JsonCodec.parse(written(form, given)))).isEqualTo(given);
  }

  private static byte[] written(Marshaller form, Object value) {
    try (JsonWriter out = JsonWriter.create()) {
      form.write(out, value);
      return out.getBytes();
    }
  }
}
