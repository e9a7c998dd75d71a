package io.github.fluentecs.core.value.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WholeUnitsTest {
  @Property
  void minutes_anyPartOfAMinute_countsAsOne(
      @ForAll @IntRange(min = -3000, max = 3000) int minutes,
      @ForAll @LongRange(min = 1, max = 60_000_000_000L) long nanos) {
    Duration duration = Duration.ofMinutes(minutes).plusNanos(nanos);

    assertThat(WholeUnits.minutes(duration)).isEqualTo(minutes + 1);
    assertThat(WholeUnits.minutes(Duration.ofMinutes(minutes))).isEqualTo(minutes);
  }

  @Test
  void seconds_justMoreThanWhole_roundsUp() {
    assertThat(WholeUnits.seconds(Duration.ofSeconds(2))).isEqualTo(2);
    assertThat(WholeUnits.seconds(Duration.ofSeconds(2).plusNanos(1))).isEqualTo(3);
    assertThat(WholeUnits.seconds(Duration.ofMillis(-1500))).isEqualTo(-1);
  }

  @Test
  void bothUnits_beyondAnInt_saturate() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);

    assertThat(WholeUnits.minutes(longest)).isEqualTo(Integer.MAX_VALUE);
    assertThat(WholeUnits.seconds(longest)).isEqualTo(Integer.MAX_VALUE);
    assertThat(WholeUnits.minutes(longest.negated())).isEqualTo(Integer.MIN_VALUE);
    assertThat(WholeUnits.seconds(longest.negated())).isEqualTo(Integer.MIN_VALUE);
    assertThat(WholeUnits.seconds(Duration.ofSeconds(Integer.MAX_VALUE).minusNanos(1)))
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(WholeUnits.seconds(Duration.ofSeconds(Integer.MIN_VALUE).minusNanos(1)))
        .isEqualTo(Integer.MIN_VALUE);
    assertThat(WholeUnits.minutes(Duration.ofMinutes(-Integer.MAX_VALUE).plusNanos(1)))
        .isEqualTo(-Integer.MAX_VALUE + 1);
  }

  @Property
  void seconds_anyDuration_areTheCeilingOfTheExactNumber(
      @ForAll int seconds, @ForAll @LongRange(max = 999_999_999) long nanos) {
    Duration duration = Duration.ofSeconds(seconds, nanos);
    BigDecimal exact = BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9));
    BigDecimal minutes = exact.divide(BigDecimal.valueOf(60), 0, RoundingMode.CEILING);
    long ceiling = exact.setScale(0, RoundingMode.CEILING).longValueExact();

    assertThat((long) WholeUnits.seconds(duration)).isEqualTo(Math.min(ceiling, Integer.MAX_VALUE));
    assertThat((long) WholeUnits.minutes(duration)).isEqualTo(minutes.longValueExact());
  }
}
