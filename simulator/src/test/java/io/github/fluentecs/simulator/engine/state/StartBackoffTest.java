package io.github.fluentecs.simulator.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartBackoffTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, 10", "2, 20", "3, 40", "7, 640", "8, 900", "1000, 900"})
  void after_rounds_doublesUpToFifteenMinutes(int rounds, int seconds) {
    assertThat(StartBackoff.after(rounds)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void failed_whilePaused_isPartOfTheSameRound() {
    StartBackoff pause = new StartBackoff();

    assertThat(pause.failed(NOW)).isEqualTo(Duration.ofSeconds(10));
    assertThat(pause.failed(NOW.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
    assertThat(pause.isOn(NOW.plusSeconds(9))).isTrue();
    assertThat(pause.isOn(NOW.plusSeconds(10))).isFalse();
    assertThat(pause.failed(NOW.plusSeconds(10))).isEqualTo(Duration.ofSeconds(20));
    assertThat(pause.rounds()).isEqualTo(2);
  }

  @Test
  void reset_begins_anew() {
    StartBackoff pause = new StartBackoff();
    pause.failed(NOW);
    pause.reset();

    assertThat(pause.isOn(NOW)).isFalse();
    assertThat(pause.failed(NOW)).isEqualTo(Duration.ofSeconds(10));
  }
}
