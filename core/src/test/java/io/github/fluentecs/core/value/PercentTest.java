package io.github.fluentecs.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @Test
  void equals_sameNumberOfAnotherScale_isEqual() {
    assertThat(Percent.of(25)).isEqualTo(Percent.of(25.0)).hasSameHashCodeAs(Percent.of(25.0));
    assertThat(Percent.of(new BigDecimal("25.00"))).isEqualTo(Percent.of(25));
    assertThat(Percent.of(25)).isNotEqualTo(Percent.of(25.1));
  }

  @Test
  void of_double_isTheDecimalThatItPrints() {
    assertThat(Percent.of(33.3).value()).isEqualByComparingTo("33.3");
    assertThat(Percent.of(0.1)).hasToString("0.1%");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_noNumber_isRefused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percent.of(value))
        .withMessageContaining("finite");
  }

  @Test
  void ceilingOfAndFloorOf_exactPart_areTheSame() {
    assertThat(Percent.of(7).ceilingOf(100)).isEqualTo(Percent.of(7).floorOf(100));
    assertThat(Percent.of(7.01).ceilingOf(100)).isEqualTo(BigDecimal.valueOf(8));
    assertThat(Percent.of(6.99).floorOf(100)).isEqualTo(BigDecimal.valueOf(6));
  }
}
