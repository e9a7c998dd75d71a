package io.github.fluentecs.simulator.engine.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

class RollingBoundsTest {

  @ParameterizedTest
  @CsvSource({
    "4, 50, 200, 2, 8, false",
    "4, 100, 200, 4, 8, false",
    "4, 50, 100, 2, 4, false",
    "2, 75, 100, 2, 2, true",
    "3, 100, 125, 3, 3, true",
    "1, 50, 200, 1, 2, false",
    "3, 50, 150, 2, 4, false",
    "7, 100, 100, 7, 7, true",
    "0, 100, 200, 0, 0, false",
    "2147483647, 100, 200, 2147483647, 2147483647, true"
  })
  void of_percentages_roundsUpBelowAndDownAbove(
      int desired, int minimum, int maximum, int lower, int upper, boolean stuck) {
    RollingBounds bounds = RollingBounds.of(desired, minimum, maximum);

    assertThat(bounds.lower()).isEqualTo(lower);
    assertThat(bounds.upper()).isEqualTo(upper);
    assertThat(bounds.areStuck()).isEqualTo(stuck);
  }

  @Test
  void mayStart_upToTheUpperBound_neverNegative() {
    RollingBounds bounds = RollingBounds.of(4, 50, 150);

    assertThat(bounds.mayStart(4)).isEqualTo(2);
    assertThat(bounds.mayStart(9)).isZero();
  }

  @Test
  void mayStop_downToTheLowerBound_neverNegative() {
    RollingBounds bounds = RollingBounds.of(4, 50, 150);

    assertThat(bounds.mayStop(4)).isEqualTo(2);
    assertThat(bounds.mayStop(1)).isZero();
  }

  @Test
  void of_withoutConfiguration_hasTheDefaultsOfTheStrategy() {
    assertThat(RollingBounds.of(4, null, false)).isEqualTo(new RollingBounds(4, 4, 8));
    assertThat(RollingBounds.of(4, null, true)).isEqualTo(new RollingBounds(4, 0, 4));
    assertThat(RollingBounds.of(4, configuration(), false)).isEqualTo(new RollingBounds(4, 4, 6));
  }

  private static DeploymentConfiguration configuration() {
    return DeploymentConfiguration.builder().maximumPercent(150).build();
  }
}
