package io.github.fluentecs.simulator.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Timeline timeline = new Timeline(START);
  private final List<String> seen = new ArrayList<>();

  @Test
  void advance_severalDue_runsThemInOrderAtTheirOwnInstants() {
    note(2, "b");
    note(1, "a");
    note(2, "c");
    note(3, "not yet");

    timeline.advance(Duration.ofMillis(2999));

    assertThat(seen).containsExactly("a at 1", "b at 2", "c at 2");
    assertThat(timeline.now()).isEqualTo(START.plusMillis(2999));
  }

  @Test
  void advance_actionThatSetsAnother_runsBothWithinTheSpan() {
    timeline.after(Duration.ofSeconds(1), () -> note(1, "second"));

    timeline.advance(Duration.ofSeconds(2));

    assertThat(seen).containsExactly("second at 2");
  }

  @Test
  void cancel_beforeItIsDue_neverRuns() {
    Timeline.Timer timer = note(1, "a");
    timer.cancel();

    assertThat(timeline.runUntilQuiescent()).isZero();
    assertThat(seen).isEmpty();
  }

  @Test
  void runUntilQuiescent_expiryLeft_stopsBeforeIt() {
    note(1, "a");
    timeline.eventually(Duration.ofHours(1), () -> seen.add("expired"));

    assertThat(timeline.runUntilQuiescent()).hasSeconds(1);
    assertThat(seen).containsExactly("a at 1");
  }

  @Test
  void runUntilQuiescent_neverAtRest_saysSo() {
    forever();

    assertThatThrownBy(timeline::runUntilQuiescent)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("30 days");
  }

  @Test
  void advance_backwards_isRefused() {
    assertThatThrownBy(() -> timeline.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-1S");
  }

  private void forever() {
    timeline.after(Duration.ofDays(1), this::forever);
  }

  private Timeline.Timer note(int seconds, String text) {
    return timeline.after(
        Duration.ofSeconds(seconds),
        () -> seen.add(text + " at " + Duration.between(START, timeline.now()).toSeconds()));
  }
}
