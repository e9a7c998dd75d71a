package io.github.fluentecs.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;

class OpenEnumTest {
  @Property
  void parse_anyText_keepsItAndKnowsWhatTheSdkKnows(@ForAll String text) {
    OpenEnum<LaunchType> parsed = OpenEnum.parse(LaunchType.class, text);

    assertThat(parsed.text()).isEqualTo(text);
    assertThat(parsed).hasToString(text).isEqualTo(OpenEnum.parse(LaunchType.class, text));
    assertThat(parsed.known().isPresent())
        .isEqualTo(LaunchType.fromValue(text) != LaunchType.UNKNOWN_TO_SDK_VERSION);
  }

  @Property
  void of_constant_isWhatItsTextIs(@ForAll LaunchType constant) {
    if (constant != LaunchType.UNKNOWN_TO_SDK_VERSION) {
      OpenEnum<LaunchType> value = OpenEnum.of(constant);

      assertThat(value).isEqualTo(OpenEnum.parse(LaunchType.class, constant.toString()));
      assertThat(value).hasSameHashCodeAs(OpenEnum.parse(LaunchType.class, constant.toString()));
      assertThat(value.known()).contains(constant);
      assertThat(value.equalTo(constant)).isTrue();
    }
  }

  @Test
  void of_unknownConstant_isMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenEnum.of(LaunchType.UNKNOWN_TO_SDK_VERSION))
        .withMessageContaining("OpenEnum.parse");
    assertThatNullPointerException()
        .isThrownBy(() -> OpenEnum.parse(LaunchType.class, null))
        .withMessage("text");
  }

  @Test
  void listOf_constants_keepsTheirOrder() {
    assertThat(OpenEnum.listOf(LaunchType.FARGATE, LaunchType.EC2))
        .containsExactly(OpenEnum.of(LaunchType.FARGATE), OpenEnum.of(LaunchType.EC2));
    assertThat(OpenEnum.<LaunchType>listOf()).isEmpty();
    assertThatNullPointerException()
        .isThrownBy(() -> OpenEnum.listOf((LaunchType[]) null))
        .withMessage("values");
  }

  @Test
  void parse_nullTextAsAWordOfTheSdk_isUnknown() {
    // the SDK's constant for unknown texts calls itself "null"
    assertThat(OpenEnum.parse(LaunchType.class, "null").known()).isEmpty();
    assertThat(OpenEnum.parse(LaunchType.class, "ec2").known()).isEmpty();
    assertThat(OpenEnum.parseNullable(LaunchType.class, null)).isEmpty();
    assertThat(OpenEnum.parse(LaunchType.class, "new").equalTo(LaunchType.EC2)).isFalse();
  }

  @Test
  void textsOrNull_noValues_staysOffTheWire() {
    assertThat(OpenEnum.textsOrNull(List.of())).isNull();
    assertThat(OpenEnum.textsOrNull(List.of(OpenEnum.of(LaunchType.EC2)))).containsExactly("EC2");
  }
}
