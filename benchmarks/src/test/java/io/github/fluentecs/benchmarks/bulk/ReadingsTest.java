package io.github.fluentecs.benchmarks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fluentecs.benchmarks.report.Spread;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final double[] OURS = {1, 2, 30, 4, 5};
  private static final double[] POOL = {2, 2, 10, 2, 5};

  private final Readings readings = new Readings();

  private void read() {
    for (int round = 0; round < OURS.length; round++) {
      readings.add(Reader.OURS, new Reading(OURS[round], 64), 100);
      readings.add(Reader.POOL, new Reading(POOL[round], 10 + round), 100 + round);
    }
  }

  @Test
  void ratios_timesThatWaver_comparesWithinTheRound() {
    read();

    assertThat(readings.ratios(Reader.OURS, Reader.POOL)).isEqualTo(new Spread(1, 1, 2));
    assertThat(readings.ratios(Reader.POOL, Reader.OURS)).isEqualTo(new Spread(0.5, 1, 1));
  }

  @Test
  void figures_severalRounds_areMediansAndTheMostCalls() {
    read();

    assertThat(readings.rounds()).isEqualTo(5);
    assertThat(readings.seconds(Reader.OURS)).isEqualTo(4);
    assertThat(readings.megabytes(Reader.POOL)).isEqualTo(12);
    assertThat(readings.calls(Reader.POOL)).isEqualTo(104);
  }

  @Test
  void figures_readerThatDidNothing_areMissing() {
    read();

    assertThatIllegalStateException()
        .isThrownBy(() -> readings.seconds(Reader.LOOP))
        .withMessageContaining("LOOP");
  }
}
