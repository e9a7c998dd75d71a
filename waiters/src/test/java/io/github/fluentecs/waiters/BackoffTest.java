package io.github.fluentecs.waiters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 60})
  void standard_inTheFirstMinute_isASecond(int unchanged) {
    assertThat(Backoff.standard().delay(unchanged, random))
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(1_100));
  }

  @Test
  void standard_afterwards_slowsDown() {
    assertThat(Backoff.standard().delay(61, random))
        .isBetween(Duration.ofMillis(990), Duration.ofMillis(1_210));
    assertThat(Backoff.standard().delay(200, random))
        .isBetween(Duration.ofMillis(13_500), Duration.ofMillis(16_500));
  }
}
