package io.github.fluentecs.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.simulator.json.JsonText;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** The kinds that JSON 1.1 has but today's model of ECS does not use. */
class ScalarTest {
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
    Form form = Scalar.of(type);
    JsonText out = new JsonText();

    form.write(out, value);

    assertThat(out.toString()).isEqualTo(json);
    assertThat(form.read(JsonCodec.parse(out.toBytes().asByteArray()))).isEqualTo(value);
  }
}
