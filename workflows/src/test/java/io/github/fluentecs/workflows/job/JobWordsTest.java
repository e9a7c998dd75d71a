package io.github.fluentecs.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a job says to ECS, and how fast. */
class JobWordsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void token_sameStart_isTheSameInEachProcess() {
    JobKey key = new JobKey("nightly-42");

    assertThat(key.token(1, 2)).isEqualTo(new JobKey("nightly-42").token(1, 2)).hasSizeLessThan(65);
    assertThat(List.of(key.token(1, 1), key.token(2, 1), key.token(1, 2), key.token(12, 1)))
        .doesNotHaveDuplicates();
    assertThat(new JobKey("nightly-43").token(1, 2)).isNotEqualTo(key.token(1, 2));
  }

  @Test
  void attempt_tag_isReadAsItWasWritten() {
    Attempt attempt = Attempt.first(3).onLevel(1).retriedBy(2).onLevel(2);

    assertThat(attempt.text()).isEqualTo("4.2.0.0.1");
    assertThat(Attempt.parse(attempt.text(), 3)).contains(attempt);
  }

  @Test
  void attempt_otherRetriesOrGarbage_isNotMisread() {
    assertThat(Attempt.parse("4.2.0.0.1", 1)).contains(new Attempt(4, 2, List.of(0)));
    assertThat(Attempt.parse("", 1)).isEmpty();
    assertThat(Attempt.parse("4", 1)).isEmpty();
    assertThat(Attempt.parse("99999999999.1", 1)).isEmpty();
  }

  @Test
  void left_refusals_countAsTheirPauses() {
    CapacityLevel level = new CapacityLevel(Optional.empty(), Duration.ofMinutes(3));

    assertThat(level.left(1)).contains(Duration.ofMinutes(3));
    assertThat(level.left(3)).contains(Duration.ofSeconds(180 - 5 - 10));
    assertThat(level.left(100)).contains(Duration.ZERO);
    assertThat(new CapacityLevel(Optional.empty(), null).left(1)).isEmpty();
    assertThat(CapacityLevel.pause(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(CapacityLevel.pause(100)).isEqualTo(Duration.ofMinutes(1));
  }

  private static int taken(Pace pace, Instant from, Duration time) {
    int taken = 0;
    for (Instant now = from; now.isBefore(from.plus(time)); now = now.plusMillis(5)) {
      taken += pace.take(now) ? 1 : 0;
    }
    return taken;
  }

  @Test
  void pace_fromTheBeginning_staysBelowFargatesRate() {
    Pace pace = new Pace(NOW);
    int burst = 0;
    while (pace.take(NOW)) {
      burst++;
    }

    assertThat(burst).isBetween(5, 10);
    assertThat(taken(pace, NOW, Duration.ofSeconds(10))).isBetween(170, 190);
  }

  @Test
  void pace_throttled_isHalvedOnceForCallsMadeTogetherAndRecovers() {
    Pace pace = new Pace(NOW);
    taken(pace, NOW, Duration.ofSeconds(1));
    Instant later = NOW.plusSeconds(1);

    pace.throttled(later);
    pace.throttled(later);

    assertThat(taken(pace, later, Duration.ofSeconds(10))).isBetween(80, 95);
    for (int call = 0; call < 100; call++) {
      pace.wentWell();
    }
    assertThat(taken(pace, later.plusSeconds(10), Duration.ofSeconds(10))).isBetween(170, 190);
  }

  @Test
  void retry_wrongNumbers_areRefused() {
    assertThatThrownBy(() -> Retry.placement().times(0)).hasMessageContaining("number: given 0");
    assertThatThrownBy(() -> Retry.placement().pause(Duration.ofSeconds(-1)))
        .hasMessageContaining("pause: given PT-1S");
    assertThatThrownBy(Retry::exitCode).hasMessageContaining("codes");
    assertThat(Retry.exitCode(75).times(2)).hasToString("exit code [75], 2 times");
  }
}
