package io.github.fluentecs.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentBoundsTest {
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
    "0, 100, 100, 0, 0, false",
    "0, 50, 200, 0, 0, false"
  })
  void of_vector_givesBothBounds(
      int desired, int minimum, int maximum, int lower, int upper, boolean stuck) {
    DeploymentBounds bounds = DeploymentBounds.of(desired, minimum, maximum);

    assertThat(bounds).isEqualTo(new DeploymentBounds(desired, lower, upper));
    assertThat(bounds.stuck()).isEqualTo(stuck);
  }

  @Property
  void of_anyNumbers_roundsUpBelowAndDownAbove(
      @ForAll @IntRange(max = 5000) int desired,
      @ForAll @IntRange(max = 100) int minimum,
      @ForAll @IntRange(max = 1000) int maximum) {
    DeploymentBounds bounds = DeploymentBounds.of(desired, minimum, maximum);

    long least = (long) desired * minimum;
    long most = (long) desired * maximum;
    assertThat(bounds.lower() * 100L).isBetween(least, least + 99);
    assertThat(bounds.upper() * 100L).isBetween(most - 99, most);
    assertThat(bounds.lower()).isLessThanOrEqualTo(desired);
  }

  @Property
  void stuck_someTasks_meansNoStepFromFullStrength(
      @ForAll @IntRange(min = 1, max = 500) int desired,
      @ForAll @IntRange(max = 100) int minimum,
      @ForAll @IntRange(max = 300) int maximum) {
    DeploymentBounds bounds = DeploymentBounds.of(desired, minimum, maximum);
    boolean canMove = bounds.mayStart(desired, 0) > 0 || bounds.mayStop(desired) > 0;

    assertThat(bounds.stuck()).isEqualTo(!canMove);
  }

  @Property
  void mayStartAndMayStop_anyState_neverLeaveTheBounds(
      @ForAll @IntRange(max = 500) int running,
      @ForAll @IntRange(max = 500) int pending,
      @ForAll @IntRange(max = 500) int desired) {
    DeploymentBounds bounds = DeploymentBounds.of(desired, 50, 150);

    int started = bounds.mayStart(running, pending);
    int stopped = bounds.mayStop(running);

    assertThat(started).isNotNegative();
    assertThat(stopped).isBetween(0, running);
    assertThat(running + pending + started)
        .isLessThanOrEqualTo(Math.max(bounds.upper(), running + pending));
    assertThat(running - stopped).isGreaterThanOrEqualTo(Math.min(bounds.lower(), running));
  }

  @Test
  void of_largestNumbers_saturates() {
    int most = Integer.MAX_VALUE;

    assertThat(DeploymentBounds.of(most, 100, most))
        .isEqualTo(new DeploymentBounds(most, most, most));
    assertThat(new DeploymentBounds(1, 0, 0).mayStart(most, most)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1, 100, 200", "1, -1, 200", "1, 100, -1"})
  void of_negativeNumber_isRefused(int desired, int minimum, int maximum) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeploymentBounds.of(desired, minimum, maximum))
        .withMessageContaining("0 or more");
  }
}
