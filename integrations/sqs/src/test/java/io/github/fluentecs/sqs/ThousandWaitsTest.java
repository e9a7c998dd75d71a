package io.github.fluentecs.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it costs to wait for 1,000 tasks that stop one after the other, with and without events. */
class ThousandWaitsTest {
  private static final int TASKS = 1_000;

  @Test
  void await_thousandTasksForSomeSeconds_endSoonAfterTheirEvents() {
    ThousandWaits.Figures told =
        ThousandWaits.play(TASKS, Duration.ofSeconds(4), 0.0, Duration.ofSeconds(30));

    System.out.println(told);
    assertThat(told.ended()).isEqualTo(TASKS);
    assertThat(told.byEvents()).isGreaterThan(TASKS / 2);
    assertThat(told.calls()).isLessThan(2 * TASKS / 100);
    assertThat(told.medianMillis()).isLessThan(50);
  }

  @Test
  @Tag("campaign")
  void await_thousandTasksForAMinute_needFewCallsAlsoInDisorder() {
    Duration minute = Duration.ofMinutes(1);
    ThousandWaits.Figures polled = ThousandWaits.play(TASKS, minute, -1, minute);
    System.out.println(polled);
    assertThat(polled.ended()).isEqualTo(TASKS);

    for (double disorder : new double[] {0, 0.01, 0.2}) {
      ThousandWaits.Figures told =
          ThousandWaits.play(TASKS, minute, disorder, Duration.ofMinutes(2));
      System.out.println(told);
      assertThat(told.ended()).isEqualTo(TASKS);
      assertThat(told.calls()).isLessThan(polled.calls() / 4);
      assertThat(told.medianMillis()).isLessThan(50);
    }
  }
}
