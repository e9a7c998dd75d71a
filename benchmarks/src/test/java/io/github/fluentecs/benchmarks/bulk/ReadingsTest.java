package io.github.fluentecs.benchmarks.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
  void ratio_timesThatWaver_comparesWithinTheRound() {
    read();

    assertThat(readings.ratio(Reader.OURS, Reader.POOL)).isEqualTo(1);
    assertThat(readings.lowerQuartile(Reader.OURS, Reader.POOL)).isEqualTo(1);
    assertThat(readings.upperQuartile(Reader.OURS, Reader.POOL)).isEqualTo(2);
    assertThat(readings.ratio(Reader.POOL, Reader.OURS)).isEqualTo(1);
    assertThat(readings.lowerQuartile(Reader.POOL, Reader.OURS)).isEqualTo(0.5);
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
