package io.github.fluentecs.simulator.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimelineBoundsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Timeline timeline = new Timeline(START);
  private final AtomicLong steps = new AtomicLong();

  private void repeat(Duration pause) {
    steps.incrementAndGet();
    timeline.after(pause, () -> repeat(pause));
  }

  @Test
  void advance_overMoreThanOneGo_stopsAndCanBeMovedOn() {
    repeat(Duration.ofMillis(10));

    assertThatThrownBy(() -> timeline.advance(Duration.ofDays(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("time stopped at 2026-01-01T05:33:20Z after 2000000 steps");
    assertThat(timeline.now()).isEqualTo("2026-01-01T05:33:20Z");

    timeline.advance(Duration.ofSeconds(1));
    assertThat(timeline.now()).isEqualTo("2026-01-01T05:33:21Z");
  }

  @Test
  void work_thatNeverEndsAtOneInstant_endsTheGo() {
    repeat(Duration.ZERO);

    timeline.settle();

    assertThat(steps.get()).isEqualTo(2_000_001);
    assertThatThrownBy(timeline::runUntilQuiescent).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void follow_beyondTheEndOfTime_staysThere() {
    assertThat(timeline.follow(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    assertThat(timeline.now()).isEqualTo("9999-01-01T00:00:00Z");
    assertThat(timeline.follow(Duration.ofDays(1))).isTrue();
    assertThat(timeline.now()).isEqualTo("9999-01-01T00:00:00Z");
  }
}
