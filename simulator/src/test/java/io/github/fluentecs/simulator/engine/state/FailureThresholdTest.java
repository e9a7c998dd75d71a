package io.github.fluentecs.simulator.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;

class FailureThresholdTest {

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 3", "6, 3", "7, 4", "25, 13", "400, 200", "800, 200"})
  void of_withoutThreshold_isHalfOfTheDesiredWithinThreeAndTwoHundred(int desired, int expected) {
    assertThat(FailureThreshold.of(null, desired)).isEqualTo(expected);
    assertThat(FailureThreshold.of(DeploymentCircuitBreaker.builder().build(), desired))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "BOUNDED_PERCENT, 10, 10, 3",
    "BOUNDED_PERCENT, 75, 10, 8",
    "BOUNDED_PERCENT, 100, 900, 200",
    "UNBOUNDED_PERCENT, 10, 10, 1",
    "UNBOUNDED_PERCENT, 100, 900, 900",
    "UNBOUNDED_PERCENT, 33, 10, 4",
    "COUNT, 1, 900, 1",
    "COUNT, 999, 1, 999"
  })
  void of_thresholdOfItsOwn_followsItsType(String type, int value, int desired, int expected) {
    var breaker =
        DeploymentCircuitBreaker.builder()
            .thresholdConfiguration(threshold -> threshold.type(type).value(value))
            .build();

    assertThat(FailureThreshold.of(breaker, desired)).isEqualTo(expected);
  }
}
