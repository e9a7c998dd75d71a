package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.ThresholdConfiguration;
import software.amazon.awssdk.services.ecs.model.ThresholdType;

class ThresholdTest {
  @ParameterizedTest
  @CsvSource({"1, 3", "6, 3", "7, 4", "25, 13", "400, 200", "800, 200"})
  void failures_defaults_areHalfBetween3And200(int desired, int failures) {
    assertThat(Threshold.ofDefaults().failures(desired)).isEqualTo(failures);
  }

  @Property
  void failures_bounded_isTheUnboundedClamped(
      @ForAll @IntRange(max = 1000) int percent, @ForAll @IntRange(max = 5000) int desired) {
    int unbounded = Threshold.unboundedPercent(percent).failures(desired);

    assertThat(unbounded * 100L).isBetween((long) percent * desired, (long) percent * desired + 99);
    assertThat(Threshold.boundedPercent(percent).failures(desired))
        .isEqualTo(Math.max(3, Math.min(200, unbounded)));
  }

  @Test
  void failures_count_doesNotDependOnTheService() {
    assertThat(Threshold.count(7).failures(1)).isEqualTo(7);
    assertThat(Threshold.count(7).failures(5000)).isEqualTo(7);
  }

  @Test
  void failures_largestNumbers_saturate() {
    assertThat(Threshold.unboundedPercent(Integer.MAX_VALUE).failures(Integer.MAX_VALUE))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void toSdk_eachKind_hasItsType() {
    assertThat(sdk(Threshold.count(7)).type()).isEqualTo(ThresholdType.COUNT);
    assertThat(sdk(Threshold.boundedPercent(25)).type()).isEqualTo(ThresholdType.BOUNDED_PERCENT);
    assertThat(sdk(Threshold.unboundedPercent(25)))
        .satisfies(
            model -> {
              assertThat(model.type()).isEqualTo(ThresholdType.UNBOUNDED_PERCENT);
              assertThat(model.value()).isEqualTo(25);
            });
  }

  private static ThresholdConfiguration sdk(Threshold threshold) {
    return DeploymentCircuitBreaker.withRollback()
        .after(threshold)
        .toSdk()
        .thresholdConfiguration();
  }
}
